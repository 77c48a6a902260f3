package io.sportello.tasks.list;

import java.util.Map;
import java.util.Set;

/**
 * How somebody wants the list's columns.
 *
 * @param shown which, beside the task itself
 * @param widths in CSS pixels, by column; those without have their usual width
 */
record ColumnChoice(Set<TaskColumn> shown, Map<TaskColumn, Integer> widths) {

    static final int NARROWEST = 40;
    static final int WIDEST = 600;

    static final ColumnChoice USUAL = new ColumnChoice(TaskColumn.USUAL, Map.of());

    public boolean shows(TaskColumn column) {
        return shown.contains(column);
    }

    /** As {@link #shows}, by the column's key. */
    public boolean showsKey(String key) {
        return TaskColumn.of(key).filter(this::shows).isPresent();
    }
}
