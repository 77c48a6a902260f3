package io.sportello.tasks.list;

import io.sportello.tasks.TaskQuery;
import io.sportello.tasks.TaskQuery.Who;
import java.util.Arrays;
import java.util.Locale;

/** The ready-made lists beside the work list. */
public enum TaskListView {
    MINE("user", true),
    MENTIONED("at", true),
    FOLLOW_UP("calendar-event", true),
    SNOOZED("moon-stars", true),
    DUE("clock", false),
    OVERDUE("alarm", false),
    UNASSIGNED("user-question", false),
    ALL("users", false),
    COMPLETED("circle-check", false);

    private final String icon;
    private final boolean own;

    TaskListView(String icon, boolean own) {
        this.icon = icon;
        this.own = own;
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

    /** Whether it shows the reader's own tasks rather than the group's. */
    public boolean isOwn() {
        return own;
    }

    /** Whether it shows what still waits, if not only that. */
    public boolean isOpen() {
        return this != COMPLETED;
    }

    TaskQuery query() {
        return switch (this) {
            case MINE -> TaskQuery.open(Who.MINE);
            case MENTIONED -> TaskQuery.mentioned();
            case FOLLOW_UP -> TaskQuery.toFollowUp();
            case SNOOZED -> TaskQuery.open(Who.MY_GROUPS).sleeping();
            case DUE -> TaskQuery.open(Who.MY_GROUPS);
            case OVERDUE -> TaskQuery.open(Who.MY_GROUPS).late();
            case UNASSIGNED -> TaskQuery.open(Who.UNASSIGNED);
            case ALL -> TaskQuery.open(Who.ANYBODY);
            case COMPLETED -> TaskQuery.finished(Who.ANYBODY);
        };
    }
}
