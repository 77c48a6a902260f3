package io.sportello.messages.rules;

/**
 * Something in an outgoing message that may not be allowed there.
 *
 * @param kind what it looks like
 * @param value as it is written
 * @param host of a link or an e-mail address, in lower case; else an empty text
 * @param before the word before it, in lower case, without marks; may be empty
 */
public record Mention(Kind kind, String value, String host, String before) {

    /** What a mention looks like. */
    public enum Kind {
        LINK,
        EMAIL,
        /** Digits that may be a telephone number. */
        DIGITS,
        /** Digits with a country's or an area's prefix. */
        PREFIXED_DIGITS
    }

    /** Whether it may be a telephone number. */
    public boolean isNumber() {
        return kind == Kind.DIGITS || kind == Kind.PREFIXED_DIGITS;
    }

    /** Whether the word before it is one of these. */
    public boolean follows(Phrases words) {
        return words.words().contains(before);
    }

    /** Whether it leads to this host or one below it. */
    public boolean leadsTo(String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** Its digits alone. */
    public String digits() {
        return value.replaceAll("\\D", "");
    }
}
