package io.sportello.messages.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An outgoing message's text.
 *
 * @param text as it would leave
 */
public record OutgoingText(String text) {

    /** The first of the words that stands in it as words of its own. */
    public Optional<String> first(Phrases phrases) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return phrases.words().stream()
                .filter(word -> contains(lower, word))
                .sorted()
                .findFirst();
    }

    /** Whether any of the words stands in it. */
    public boolean contains(Phrases phrases) {
        return first(phrases).isPresent();
    }

    private static boolean contains(String text, String phrase) {
        String edge = Character.isLetterOrDigit(phrase.charAt(0)) ? "(?<![\\p{L}\\d])" : "";
        Matcher found = Pattern.compile(edge + Pattern.quote(phrase) + "(?![\\p{L}\\d])")
                .matcher(text);
        return found.find();
    }
}
