package io.sportello.claims;

import java.util.Locale;

/** From where a claim was heard of. */
public enum ClaimSource {
    /** The marketplace's own notice. */
    MAIL,
    /** The returns report, which says that there is one and not since when. */
    REPORT,
    /** A person who saw it at the marketplace. */
    HAND;

    /** Its name in messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
