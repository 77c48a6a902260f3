package io.sportello.tasks;

import io.sportello.tasks.TaskQuery.Who;
import java.util.Arrays;
import java.util.Locale;

/** The ready-made lists beside the work list. */
enum TaskListView {
    DUE("clock"),
    MINE("user"),
    OVERDUE("alarm"),
    UNASSIGNED("user-question"),
    ALL("users"),
    COMPLETED("circle-check");

    private final String icon;

    TaskListView(String icon) {
        this.icon = icon;
    }

    static TaskListView of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(DUE);
    }

    /** Its name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    TaskQuery query() {
        return switch (this) {
            case DUE -> TaskQuery.open(Who.MY_GROUPS);
            case MINE -> TaskQuery.open(Who.MINE);
            case OVERDUE -> TaskQuery.open(Who.MY_GROUPS).late();
            case UNASSIGNED -> TaskQuery.open(Who.UNASSIGNED);
            case ALL -> TaskQuery.open(Who.ANYBODY);
            case COMPLETED -> TaskQuery.finished(Who.ANYBODY);
        };
    }
}
