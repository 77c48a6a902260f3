package io.sportello.messages.rules;

import java.util.Set;

/**
 * The words of one topic in the message's language, as {@code outgoing-words.dmn} lists them.
 *
 * @param topic such as {@code marketing}
 * @param severity {@code BLOCK}, {@code WARN} or {@code NONE}
 * @param words in lower case
 * @param row the table's row, from 1
 * @param source where the rule comes from
 */
public record Phrases(String topic, String severity, Set<String> words, int row, String source) {

    /** Whether finding one of them says something against the message. */
    public boolean forbidden() {
        return !severity.equals("NONE") && !topic.equals("phone-words");
    }
}
