package io.sportello.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Which values of an output are better for the buyer.
 *
 * @param better {@code HIGHER} or {@code LOWER} for numbers, dates and booleans, {@code LISTED} for texts
 * @param order for {@code LISTED}: the values from worst to best for the buyer; else empty
 */
public record Direction(Better better, List<String> order) {

    /** The kinds of direction. */
    public enum Better {
        HIGHER,
        LOWER,
        LISTED
    }

    /**
     * Compares for the buyer; no value at all is worse than any.
     *
     * @return negative when {@code value} is worse than {@code floor}, 0 when they are worth the same, positive when better
     * @throws IllegalArgumentException when a value is not comparable in this direction
     */
    public int compare(Object value, Object floor) {
        if (value == null || floor == null) {
            return Boolean.compare(value != null, floor != null);
        }
        return rank(value).compareTo(rank(floor));
    }

    private BigDecimal rank(Object value) {
        if (better == Better.LISTED) {
            int at = order.indexOf(String.valueOf(value));
            if (at < 0) {
                throw new IllegalArgumentException("Not one of " + order + ": " + value);
            }
            return BigDecimal.valueOf(at);
        }
        BigDecimal number = number(value);
        return better == Better.HIGHER ? number : number.negate();
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof LocalDate date) {
            return BigDecimal.valueOf(date.toEpochDay());
        }
        return new BigDecimal(String.valueOf(value));
    }
}
