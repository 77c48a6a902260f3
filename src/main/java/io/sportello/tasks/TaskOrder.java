package io.sportello.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What comes first in the list. Most orders have an index of their own, which their keys name with the task's id after them, so
 * that the first page costs the same however many tasks there are. The others are for lists that are short enough to sort.
 */
public enum TaskOrder {
    /** What is due first. */
    DUE(true),
    /** The highest priority, then what is due first. */
    PRIORITY(true),
    /** The largest amount, whatever the currency; what has none counts as nothing. */
    AMOUNT(true),
    /** What came up last. */
    CREATED(true),
    /** By seller, then what is due first. */
    SELLER(true),
    /** What was finished last; for finished tasks. */
    COMPLETED(true),
    /** What is to be followed up first, then what is not. */
    FOLLOW_UP(false),
    /** By order number; what has none comes first, as in the orders below. */
    ORDER(false),
    /** By the buyer's address. */
    BUYER(false),
    /** By why it came up: what came up for the same reason stands together. */
    REASON(false),
    /** By marketplace. */
    SITE(false),
    /** By candidate group. */
    GROUP(false),
    /** By who has it or did it. */
    WHO(false);

    private final boolean indexed;

    TaskOrder(boolean indexed) {
        this.indexed = indexed;
    }

    /** Whether it serves a list of any length; the others only one of at most {@value Tasks#MOST_COUNTED} tasks. */
    public boolean isIndexed() {
        return indexed;
    }

    /** Whether the smallest comes first. */
    public boolean ascending() {
        return keys().get(0).ascending();
    }

    List<Key> keys() {
        Key due = new Key("t.dueOrder", true, Instant.class, TaskItem::dueOrder);
        return switch (this) {
            case DUE -> List.of(due);
            case PRIORITY -> List.of(new Key("t.priority", false, Integer.class, TaskItem::priority), due);
            case AMOUNT -> List.of(new Key("t.amountOrder", false, BigDecimal.class, TaskItem::amountOrder));
            case CREATED -> List.of(new Key("t.created", false, Instant.class, TaskItem::created));
            case SELLER -> List.of(new Key("t.sellerId", true, String.class, TaskItem::sellerId), due);
            case COMPLETED -> List.of(new Key("t.completed", false, Instant.class, TaskItem::completed));
            case FOLLOW_UP ->
                List.of(
                        new Key(
                                "case when t.followUp is null then 1 else 0 end",
                                true,
                                Integer.class,
                                row -> row.followUp() == null ? 1 : 0),
                        new Key(
                                "coalesce(t.followUp, t.dueOrder)",
                                true,
                                Instant.class,
                                row -> Objects.requireNonNullElse(row.followUp(), row.dueOrder())));
            case ORDER -> List.of(text("t.orderId", TaskItem::orderId), due);
            case BUYER -> List.of(text("t.buyer", TaskItem::buyer), due);
            case REASON -> List.of(text("t.reason", TaskItem::reason), due);
            case SITE -> List.of(text("t.marketplace", TaskItem::marketplace), due);
            case GROUP -> List.of(text("t.candidateGroup", TaskItem::candidateGroup), due);
            case WHO -> List.of(text("t.completedBy, t.assignee", TaskItem::who), due);
        };
    }

    /** A key for text that may be missing. */
    private static Key text(String fields, Function<TaskItem, String> value) {
        return new Key(
                "coalesce(" + fields + ", '')", true, String.class, row -> Objects.toString(value.apply(row), ""));
    }

    /**
     * What orders rows.
     *
     * @param expression in JPQL, never null
     * @param ascending whether the smallest comes first
     * @param type of its values
     * @param value its value of a row
     */
    record Key(String expression, boolean ascending, Class<?> type, Function<TaskItem, Comparable<?>> value) {

        /**
         * Reads a value that was written by {@link Object#toString}.
         *
         * @throws java.time.DateTimeException when it is no moment
         * @throws NumberFormatException when it is no number
         */
        Object read(String text) {
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            return type == BigDecimal.class ? new BigDecimal(text) : text;
        }
    }
}
