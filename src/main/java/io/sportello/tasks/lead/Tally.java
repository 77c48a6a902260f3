package io.sportello.tasks.lead;

import java.util.Comparator;

/**
 * How many tasks there are.
 *
 * @param open those that wait
 * @param soon those of them due within 24 hours, the overdue ones included
 * @param overdue those of them past due
 * @param unassigned those of them that nobody has
 * @param breached those that ended after they were due, in the last days
 */
public record Tally(long open, long soon, long overdue, long unassigned, long breached) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** The worst first. */
    static final Comparator<Tally> WORST = Comparator.comparingLong(Tally::overdue)
            .thenComparingLong(Tally::soon)
            .thenComparingLong(Tally::breached)
            .thenComparingLong(Tally::open)
            .reversed();

    Tally plus(Tally other) {
        return new Tally(
                open + other.open,
                soon + other.soon,
                overdue + other.overdue,
                unassigned + other.unassigned,
                breached + other.breached);
    }

    public long of(Figure figure) {
        return switch (figure) {
            case OPEN -> open;
            case SOON -> soon;
            case OVERDUE -> overdue;
            case UNASSIGNED -> unassigned;
            case BREACHED -> breached;
        };
    }
}
