package io.sportello.policies.proof;

import java.util.List;

/**
 * Some of the values of one input, exactly.
 *
 * @param input the input's name
 * @param values texts and booleans
 * @param except whether it is all but these values, among what is known
 * @param stretches numbers and dates, in their order
 * @param unknown whether nothing at all, {@code null}, is among them
 */
public record Side(String input, List<Object> values, boolean except, List<Stretch> stretches, boolean unknown) {

    /**
     * Numbers or dates from one end to another; an end of null is open for ever.
     *
     * @param low the lower end
     * @param lowIn whether it belongs to it
     * @param high the upper end
     * @param highIn whether it belongs to it
     */
    public record Stretch(Object low, boolean lowIn, Object high, boolean highIn) {

        public boolean isOne() {
            return low != null && low.equals(high);
        }
    }

    /** Whether it is every value that is known. */
    public boolean isAnyKnown() {
        return (except && values.isEmpty())
                || stretches.stream().anyMatch(each -> each.low() == null && each.high() == null);
    }

    /** Whether it is everything, and so says nothing. */
    public boolean isAnything() {
        return unknown && isAnyKnown();
    }
}
