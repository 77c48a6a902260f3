package io.sportello.caselog;

import io.sportello.clocks.ClockKind;
import java.time.Instant;

/**
 * The clock that counts while a subject is as it is.
 *
 * @param kind the marketplace's or the house's
 * @param due when its time is up, or null while a pause leaves that open
 */
public record CaseClock(ClockKind kind, Instant due) {

    /** The marketplace's clock, or null when nothing is due. */
    public static CaseClock marketplace(Instant due) {
        return due == null ? null : new CaseClock(ClockKind.MARKETPLACE, due);
    }

    /** The house's clock; paused when nothing is due. */
    public static CaseClock house(Instant due) {
        return new CaseClock(ClockKind.HOUSE, due);
    }
}
