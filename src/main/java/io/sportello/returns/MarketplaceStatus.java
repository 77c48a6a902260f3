package io.sportello.returns;

import java.util.Locale;

/** What the marketplace's own status of a return means for the process. */
enum MarketplaceStatus {
    /** Nobody has answered yet. */
    PENDING,
    /** Authorised there. */
    APPROVED,
    /** Refunded there. */
    COMPLETED,
    /** Closed, cancelled or declined there. */
    CLOSED;

    /** Reads a stated status; one nobody knows counts as {@link #PENDING}, so that a person looks at it. */
    static MarketplaceStatus of(String stated) {
        String lower = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
        if (lower.startsWith("approv") || lower.startsWith("authori")) {
            return APPROVED;
        }
        if (lower.startsWith("complet") || lower.startsWith("refund")) {
            return COMPLETED;
        }
        if (lower.startsWith("clos")
                || lower.startsWith("cancel")
                || lower.startsWith("declin")
                || lower.startsWith("den")) {
            return CLOSED;
        }
        return PENDING;
    }
}
