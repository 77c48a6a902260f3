package io.sportello.clocks;

import java.util.Locale;

/** Which time a clock counts. */
public enum ClockKind {
    /** The marketplace's: every hour counts, weekends and holidays included, and nothing pauses it. */
    MARKETPLACE,
    /** The house's own: working hours count, and it can be paused. */
    HOUSE;

    /** Its name in messages and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
