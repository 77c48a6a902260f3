package io.sportello.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What comes first in the list. Each order has an index of its own, which its keys name with the task's id after them, so
 * that the first page costs the same however many tasks there are.
 */
public enum TaskOrder {
    /** What is due first. */
    DUE,
    /** The highest priority, then what is due first. */
    PRIORITY,
    /** The largest amount, whatever the currency; what has none counts as nothing. */
    AMOUNT,
    /** What came up last. */
    CREATED,
    /** By seller, then what is due first. */
    SELLER,
    /** What was finished last; for finished tasks. */
    COMPLETED;

    /** Whether the smallest comes first. */
    public boolean ascending() {
        return keys().get(0).ascending();
    }

    List<Key> keys() {
        Key due = new Key("dueOrder", true, TaskItem::dueOrder);
        return switch (this) {
            case DUE -> List.of(due);
            case PRIORITY -> List.of(new Key("priority", false, TaskItem::priority), due);
            case AMOUNT -> List.of(new Key("amountOrder", false, TaskItem::amountOrder));
            case CREATED -> List.of(new Key("created", false, TaskItem::created));
            case SELLER -> List.of(new Key("sellerId", true, TaskItem::sellerId), due);
            case COMPLETED -> List.of(new Key("completed", false, TaskItem::completed));
        };
    }

    /** The same order outside the database. The id goes the way of the first key, as in the index. */
    Comparator<TaskItem> comparator(boolean reversed) {
        Comparator<TaskItem> byId = Comparator.comparing(TaskItem::id);
        Comparator<TaskItem> order = keys().stream()
                .map(Key::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(keys().get(keys().size() - 1).ascending() ? byId : byId.reversed());
        return reversed ? order.reversed() : order;
    }

    /**
     * A column that orders.
     *
     * @param field the entity's field
     * @param ascending whether the smallest comes first
     * @param value its value of a row
     */
    record Key(String field, boolean ascending, Function<TaskItem, Comparable<?>> value) {

        @SuppressWarnings("unchecked")
        private Comparator<TaskItem> comparator() {
            Comparator<TaskItem> smallestFirst = Comparator.comparing(row -> (Comparable<Object>) value.apply(row));
            return ascending ? smallestFirst : smallestFirst.reversed();
        }
    }
}
