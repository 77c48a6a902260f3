package io.sportello.policies.analysis;

/**
 * One thing that two versions of a table say differently.
 *
 * @param part what it is
 * @param name the column, output or input that it is about; empty when there is only one such thing
 * @param before what the older version says; empty when it says nothing
 * @param after what the newer version says; empty when it says nothing
 */
public record Change(Part part, String name, String before, String after) {

    /** What may change; message key {@code policies.compare.part.<part>}. */
    public enum Part {
        INPUT,
        OUTPUT,
        /** A row's or the table's description. */
        TEXT,
        ANNOTATION,
        LABEL,
        TYPE,
        ALLOWED,
        HIT_POLICY,
        FLOOR,
        DIRECTION,
        DERIVED,
        FACT,
        EXPECTED
    }

    static Change of(Part part, String name, Object before, Object after) {
        return new Change(part, name, said(before), said(after));
    }

    boolean isOne() {
        return !before.equals(after);
    }

    private static String said(Object value) {
        return value == null ? "" : value.toString();
    }
}
