package io.sportello.claims;

import java.util.Locale;

/** What the house does about a claim. */
public enum ClaimDecision {
    /** Answer that it is not justified. */
    CONTEST,
    /** Give the money back. */
    REFUND,
    /** Nothing: the marketplace has decided already. */
    SETTLED;

    /** The value of the form's field and of the process variable. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #key()}. */
    public static ClaimDecision of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
