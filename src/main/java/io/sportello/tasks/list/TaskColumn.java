package io.sportello.tasks.list;

import io.sportello.tasks.TaskOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of the list beside the task itself, in the order of the page. */
public enum TaskColumn {
    ORDER(TaskOrder.ORDER, "w-order"),
    BUYER(TaskOrder.BUYER, "w-buyer"),
    REASON(TaskOrder.REASON, "w-reason"),
    SELLER(TaskOrder.SELLER, "w-seller"),
    SITE(TaskOrder.SITE, "c-mk"),
    AMOUNT(TaskOrder.AMOUNT, "c-amt"),
    CREATED(TaskOrder.CREATED, "w-created"),
    DUE(TaskOrder.DUE, "c-due"),
    FOLLOW_UP(TaskOrder.FOLLOW_UP, "w-created"),
    GROUP(TaskOrder.GROUP, "w-group"),
    WHO(TaskOrder.WHO, "c-who"),
    PRIORITY(TaskOrder.PRIORITY, "c-prio");

    static final Set<TaskColumn> USUAL = EnumSet.of(SITE, AMOUNT, DUE, WHO, PRIORITY);

    private final TaskOrder order;
    private final String css;

    TaskColumn(TaskOrder order, String css) {
        this.order = order;
        this.css = css;
    }

    static Optional<TaskColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    static List<TaskColumn> all() {
        return List.of(values());
    }

    /** Its name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of the list that its head chooses. */
    public TaskOrder order() {
        return order;
    }

    public String css() {
        return css;
    }
}
