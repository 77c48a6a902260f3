package io.sportello.messages;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares subjects, whatever marks of replying and forwarding stand before them. */
final class Topics {

    private static final Pattern MARKS = Pattern.compile(
            "^(\\s*(re|r|aw|wg|fw|fwd|rv|tr|i|sv|vs|antw|odp)\\s*(\\[\\d+])?\\s*:)+", Pattern.CASE_INSENSITIVE);

    private Topics() {}

    static String of(String subject) {
        return MARKS.matcher(subject).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }

    /** The subject of an answer: with one mark. */
    static String answer(String subject) {
        return "Re: " + MARKS.matcher(subject).replaceFirst("").strip();
    }
}
