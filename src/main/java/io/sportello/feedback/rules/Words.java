package io.sportello.feedback.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one topic, as {@code dispute-words.dmn} lists them; an asterisk stands for any letters.
 *
 * @param topic such as {@code product}
 * @param phrases in lower case
 * @param any what finds any of them
 * @param row the table's row, from 1
 * @param source where the rule comes from
 */
public record Words(String topic, List<String> phrases, Pattern any, int row, String source) {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** The words of a topic. */
    public static Words of(String topic, List<String> phrases, int row, String source) {
        String any = phrases.stream().map(Words::pattern).collect(Collectors.joining("|"));
        Pattern pattern = any.isEmpty()
                ? NOTHING
                : Pattern.compile(
                        "(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Words(topic, phrases, pattern, row, source);
    }

    private static String pattern(String phrase) {
        return List.of(phrase.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining("\\p{L}*"));
    }

    /** Those that stand in a text, as they are written there, divided by commas; an empty text when none does. */
    public String in(String text) {
        return any.matcher(text.replaceAll("\\s+", " ").replace('’', '\''))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether any of them stands in a text. */
    public boolean touch(String text) {
        return !in(text).isEmpty();
    }

    /** As {@link #in}, also those that are spelled to be read but not found, such as {@code m***a}. */
    public String disguisedIn(String text) {
        return Disguise.tokens(text)
                .filter(token -> phrases.stream().anyMatch(phrase -> new Disguise(token).stands(phrase)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether any of them stands in a text, disguised or not. */
    public boolean disguised(String text) {
        return !disguisedIn(text).isEmpty();
    }

    /** Lists divided by bars. */
    public static List<String> split(String bars) {
        return List.of(bars.split("\\|", -1)).stream()
                .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
