package io.sportello.mail.reading;

import io.sportello.mail.Authentication;
import io.sportello.mail.Authentication.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Authentication-Results} (RFC 8601), and trusts only the first one, and only our own server's. */
final class AuthenticationHeader {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern METHOD =
            Pattern.compile("^([a-z0-9-]+)(?:/\\d+)?\\s*=\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:header\\.d|header\\.i|header\\.from|smtp\\.mailfrom|smtp\\.helo)\\s*=\\s*\"?([^\\s\";]+)",
            Pattern.CASE_INSENSITIVE);

    private AuthenticationHeader() {}

    static Authentication read(String header, String ownServer) {
        String plain = withoutComments(header);
        String[] parts = plain.split(";", 51);
        String[] identity = parts[0].strip().split("\\s+", 2);
        String server = identity[0].toLowerCase(Locale.ROOT);
        boolean trusted =
                !ownServer.isBlank() && server.equals(ownServer.strip().toLowerCase(Locale.ROOT));
        return new Authentication(trusted, Texts.shorten(server, 253), trusted ? results(parts) : List.of());
    }

    private static List<Result> results(String[] parts) {
        List<Result> results = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            Matcher method = METHOD.matcher(parts[i].strip());
            if (method.find()) {
                results.add(new Result(
                        method.group(1).toLowerCase(Locale.ROOT),
                        method.group(2).toLowerCase(Locale.ROOT),
                        domain(parts[i])));
            }
        }
        return List.copyOf(results);
    }

    private static String domain(String part) {
        Matcher found = DOMAIN.matcher(part);
        if (!found.find()) {
            return "";
        }
        String text = found.group(1).toLowerCase(Locale.ROOT);
        return Texts.line(text.substring(text.lastIndexOf('@') + 1), 253);
    }

    private static String withoutComments(String header) {
        String text = header;
        for (int depth = 0; depth < 3; depth++) {
            text = COMMENT.matcher(text).replaceAll(" ");
        }
        return text;
    }
}
