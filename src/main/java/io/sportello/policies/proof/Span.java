package io.sportello.policies.proof;

/**
 * Values from one end to another; an end of null is open for ever.
 *
 * @param low the lower end
 * @param lowIn whether it belongs to it
 * @param high the upper end
 * @param highIn whether it belongs to it
 */
record Span(Comparable<?> low, boolean lowIn, Comparable<?> high, boolean highIn) {

    /** One value. */
    static Span at(Comparable<?> value) {
        return new Span(value, true, value, true);
    }

    boolean has(Object value) {
        return aboveLow(value) && belowHigh(value);
    }

    private boolean aboveLow(Object value) {
        return low == null || compare(value, low) > 0 || (lowIn && compare(value, low) == 0);
    }

    private boolean belowHigh(Object value) {
        return high == null || compare(value, high) < 0 || (highIn && compare(value, high) == 0);
    }

    /** Columns have one type, so that their values are comparable. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
