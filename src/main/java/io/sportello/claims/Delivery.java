package io.sportello.claims;

import java.util.Locale;

/** What the carrier says about the shipment out. */
public enum Delivery {
    /** Delivered, with a signature. */
    SIGNED,
    /** Delivered, without a signature. */
    DELIVERED,
    /** Still on its way. */
    ON_THE_WAY,
    /** Nothing: no tracking, lost, or not sent. */
    NONE;

    /** The value the rules read, such as {@code on-the-way}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
