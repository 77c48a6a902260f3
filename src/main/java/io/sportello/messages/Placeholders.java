package io.sportello.messages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of canned replies: known names only, by their values as they are, once, and nothing else. */
final class Placeholders {

    /** The names that can be filled. */
    static final List<String> KNOWN = List.of("order", "article", "return", "seller", "marketplace");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]{1,40})}");

    private Placeholders() {}

    /** Puts values in; a name without one stays as it is. What a value says is never looked at. */
    static FilledReply fill(String text, Map<String, String> values) {
        Set<String> missing = new LinkedHashSet<>();
        String filled =
                PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values, missing)));
        return new FilledReply(filled, List.copyOf(missing));
    }

    private static String value(MatchResult found, Map<String, String> values, Set<String> missing) {
        String name = found.group(1);
        String value = KNOWN.contains(name) ? values.get(name) : null;
        if (value == null || value.isBlank()) {
            missing.add(found.group());
            return found.group();
        }
        return value;
    }

    /** The placeholders of a text that nobody fills, in their braces. */
    static List<String> unknown(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> !KNOWN.contains(found.group(1)))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
