package io.sportello.policies.proof;

import java.util.BitSet;
import java.util.List;

/** The values that a column allows. */
public final class AllowedValues {

    private final String type;
    private final CellTest allowed;

    private AllowedValues(String type, CellTest allowed) {
        this.type = type;
        this.allowed = allowed;
    }

    /**
     * Reads what a column allows.
     *
     * @param type the column's FEEL type
     * @param text unary tests, such as {@code "A", "B"} or {@code [0..100]}
     * @throws Unprovable when it is more than can be compared exactly
     */
    public static AllowedValues read(String type, String text) {
        return new AllowedValues(type, CellReader.read(type, text));
    }

    /** Whether a value of the column's type, not null, is allowed. */
    public boolean has(Object value) {
        return allowed.passes(value);
    }

    /** Whether a cell matches any value that is allowed, or what is not known. */
    public boolean meets(CellTest cell) {
        Axis axis = Axis.of(type, List.of(cell, allowed));
        BitSet both = axis.where(allowed);
        both.set(axis.samples().size() - 1);
        both.and(axis.where(cell));
        return !both.isEmpty();
    }
}
