package io.sportello.tasks.lead;

import io.sportello.tasks.TaskQuery.About;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A number of the team's page, and the list that shows what it counts. */
public enum Figure {
    OPEN("all", "", ""),
    SOON("all", "24", ""),
    OVERDUE("all", "overdue", ""),
    UNASSIGNED("all", "", About.NOBODY),
    BREACHED("completed", "breached", "");

    /** Those of what somebody holds. */
    static final List<Figure> HELD = List.of(OPEN, OVERDUE, SOON);

    private final String view;
    private final String due;
    private final String who;

    Figure(String view, String due, String who) {
        this.view = view;
        this.due = due;
        this.who = who;
    }

    /** The list's filters, of which some may be empty. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view);
        all.put("due", due);
        all.put("who", who);
        return all;
    }

    /** Its name in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
