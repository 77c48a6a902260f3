package io.sportello.policies;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which values of an output are better for the buyer.
 *
 * @param better {@code HIGHER} or {@code LOWER} for numbers and booleans, {@code LISTED} for texts
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
     * Compares for the buyer.
     *
     * @return negative when {@code value} is worse than {@code floor}, 0 when they are worth the same, positive when better
     * @throws IllegalArgumentException when a value is not comparable in this direction
     */
    public int compare(Object value, Object floor) {
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
        BigDecimal number = value instanceof Boolean yes
                ? (yes ? BigDecimal.ONE : BigDecimal.ZERO)
                : new BigDecimal(String.valueOf(value));
        return better == Better.HIGHER ? number : number.negate();
    }
}
