package io.sportello.feedback.rules;

/**
 * Something in a comment by which a person can be found.
 *
 * @param kind what it looks like
 * @param value as it is written
 */
public record Mention(Kind kind, String value) {

    /** What a mention looks like. */
    public enum Kind {
        EMAIL,
        PHONE,
        ADDRESS,
        NAME
    }
}
