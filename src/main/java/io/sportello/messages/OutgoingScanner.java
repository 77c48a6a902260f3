package io.sportello.messages;

import io.sportello.messages.rules.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in a text what may be a link, an e-mail address or a telephone number, in any language. */
final class OutgoingScanner {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at]|\\(a\\)|\\s(?:at|chiocciola|arroba|arobase)\\s)\\s?"
                    + "((?:[\\w-]{1,63}(?:\\.|\\s?\\(dot\\)\\s?|\\s?\\[dot]\\s?|\\s(?:punto|punkt|dot)\\s)){1,4}[a-zA-Z]{2,10})",
            Pattern.CASE_INSENSITIVE);
    private static final String LINK = "(?:https?://|www\\.)([\\w.-]{1,200})\\S{0,500}"
            + "|(?<![\\w@.-])((?:[a-z0-9][a-z0-9-]{0,62}\\.){1,4}(?:%s))(?![\\w.-]*@)(?:/\\S{0,500})?(?![\\w-])";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,/-])(\\(?\\+|\\(?00?)?\\(?\\d[\\d ()./-]{4,24}\\d(?![\\w]|[.,/-]\\d)");
    private static final Pattern ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*|\\d{4}-\\d{1,2}-\\d{1,2}.*|\\d{1,2}[./]\\d{1,2}\\.? ?[-/] ?\\d{1,2}[./]\\d{1,2}.*");
    private static final Pattern WORD = Pattern.compile(
            "([\\p{L}-]+)[^\\p{L}\\d]{0,5}(?:(?:n|nr|no|num|numero|nummer|number|numéro|número|is|ist|è|al|allo|under|unter|at|di|the|on|us|uns)[^\\p{L}\\d]{0,5}){0,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private final Pattern link;

    /** @param endings what makes a word with dots in it a link, such as {@code shop} */
    OutgoingScanner(Collection<String> endings) {
        String any = endings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        link = Pattern.compile(LINK.formatted(any.isEmpty() ? "(?!)" : any), Pattern.CASE_INSENSITIVE);
    }

    List<Mention> scan(String text) {
        List<Mention> found = new ArrayList<>();
        String rest = take(text, EMAIL, Mention.Kind.EMAIL, found);
        rest = take(rest, link, Mention.Kind.LINK, found);
        numbers(rest, found);
        return found;
    }

    /** Takes what matches out of the text, so that a link in an address is not found twice. */
    private static String take(String text, Pattern pattern, Mention.Kind kind, List<Mention> found) {
        Matcher match = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (match.find()) {
            String host = match.group(1) != null ? match.group(1) : match.group(2);
            found.add(new Mention(
                    kind, match.group(), host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", ""), ""));
            match.appendReplacement(rest, " ");
        }
        return match.appendTail(rest).toString();
    }

    private static void numbers(String text, List<Mention> found) {
        Matcher match = NUMBER.matcher(text);
        while (match.find()) {
            String value = match.group().strip();
            String digits = value.replaceAll("\\D", "");
            boolean likely = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
            if (likely
                    && !ORDER.matcher(value).matches()
                    && !DATE.matcher(value).matches()) {
                Mention.Kind kind = match.group(1) == null ? Mention.Kind.DIGITS : Mention.Kind.PREFIXED_DIGITS;
                found.add(new Mention(kind, value, "", wordBefore(text.substring(0, match.start()))));
            }
        }
    }

    private static String wordBefore(String text) {
        Matcher word = WORD.matcher(text.substring(Math.max(0, text.length() - 80)));
        return word.find() ? word.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
