package io.sportello.returns;

import java.util.Locale;

/** What the house can answer to a return request. */
public enum Answer {
    /** Accept the goods back and refund. */
    AUTHORISE,
    /** Accept the goods back and send a replacement. */
    REPLACE,
    /** Refuse, with a reason. */
    REFUSE,
    /** Ask the buyer first; the clock keeps running. */
    ASK,
    /** Refund without getting the goods back. */
    REFUND;

    /** The value of the form's field and of the process variable. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #key()}. */
    public static Answer of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
