package io.sportello.mail.reading;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The headers of a mail by lower-case name: decoded, on one line, and no more than a mail can need. */
final class HeaderLines {

    private static final int MOST = 300;
    private static final int LONGEST = 4000;

    private final Map<String, List<String>> raw = new LinkedHashMap<>();

    HeaderLines(MimeMessage message) throws MessagingException {
        Enumeration<Header> headers = message.getAllHeaders();
        for (int i = 0; i < MOST && headers.hasMoreElements(); i++) {
            Header header = headers.nextElement();
            String name = Texts.line(header.getName(), 100).toLowerCase(Locale.ROOT);
            String value = header.getValue() == null ? "" : header.getValue();
            raw.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(Texts.line(MimeUtility.unfold(bytesAsText(value)), LONGEST));
        }
    }

    /** The mail library reads each byte as a character, or UTF-8 as such; servers put both into headers. */
    private static String bytesAsText(String value) {
        boolean bytes = value.chars().anyMatch(c -> c > 127) && value.chars().allMatch(c -> c < 256);
        return bytes ? Charsets.decode(value.getBytes(StandardCharsets.ISO_8859_1), null, false) : value;
    }

    /** As it stands, before decoding; empty when there is none. */
    String raw(String name) {
        return raw.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    List<String> allRaw(String name) {
        return raw.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return raw.containsKey(name);
    }

    String decoded(String name, int longest) {
        return Texts.line(EncodedWords.decode(raw(name)), longest);
    }

    Map<String, List<String>> decoded() {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        raw.forEach((name, values) -> decoded.put(
                name,
                values.stream()
                        .map(value -> Texts.line(EncodedWords.decode(value), LONGEST))
                        .toList()));
        return decoded;
    }
}
