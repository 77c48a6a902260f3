package io.sportello.claims;

import java.util.Locale;

/** How the marketplace decided a claim or an appeal. */
public enum ClaimOutcome {
    /** For the seller. */
    WON(ClaimStatus.WON),
    /** For the buyer, at the marketplace's own expense. */
    FUNDED(ClaimStatus.WON),
    /** The buyer took the claim back. */
    WITHDRAWN(ClaimStatus.WITHDRAWN),
    /** Closed by the seller's refund. */
    REFUNDED(ClaimStatus.REFUNDED),
    /** For the buyer, at the seller's expense. */
    LOST(ClaimStatus.LOST);

    private final ClaimStatus end;

    ClaimOutcome(ClaimStatus end) {
        this.end = end;
    }

    /** Where the claim stands when nothing more is done about it. */
    ClaimStatus end() {
        return end;
    }

    /** The value of the form's field and of the process variable. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #key()}. */
    public static ClaimOutcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
