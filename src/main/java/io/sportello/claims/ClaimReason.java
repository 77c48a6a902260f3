package io.sportello.claims;

import java.util.Locale;

/** What the buyer claims. */
public enum ClaimReason {
    NOT_RECEIVED,
    NOT_AS_DESCRIBED,
    NOT_REFUNDED,
    OTHER;

    /** The value the rules read, such as {@code not-received}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
