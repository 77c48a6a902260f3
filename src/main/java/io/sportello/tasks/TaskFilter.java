package io.sportello.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the work list says, and the addresses it leads to.
 *
 * @param view which of the ready-made lists
 * @param seller seller id, or empty
 * @param marketplace country code, or empty
 * @param task element id, or empty
 * @param q words to look for, or empty
 * @param due hours ahead within which it is due, or null
 */
record TaskFilter(TaskListView view, String seller, String marketplace, String task, String q, Integer due) {

    private static final int A_YEAR = 24 * 366;

    static TaskFilter of(String view, String seller, String marketplace, String task, String q, Integer due) {
        return new TaskFilter(
                TaskListView.of(view),
                text(seller),
                text(marketplace).toUpperCase(Locale.ROOT),
                text(task),
                text(q),
                due == null || due < 1 ? null : Integer.valueOf(Math.min(due, A_YEAR)));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    TaskQuery query(Clock clock) {
        return query(view, clock);
    }

    /** The same filters, on another of the lists. */
    TaskQuery query(TaskListView other, Clock clock) {
        TaskQuery query = other.query().of(seller, marketplace).at(null, task).matching(q);
        boolean limited = due != null && other != TaskListView.COMPLETED;
        return limited ? query.before(clock.instant().plus(Duration.ofHours(due))) : query;
    }

    /** The filters in force beside the view and the seller, which have their own places on the page. */
    public Map<String, String> chips() {
        Map<String, String> chips = parameters();
        chips.remove("view");
        chips.remove("seller");
        return chips;
    }

    public String with(TaskListView other) {
        Map<String, String> all = parameters();
        all.put("view", other.key());
        return address(all);
    }

    public String without(String filter) {
        Map<String, String> all = parameters();
        all.remove(filter);
        return address(all);
    }

    public String after(String cursor) {
        Map<String, String> all = parameters();
        all.put("cursor", cursor);
        return address(all);
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view.key());
        all.put("seller", seller);
        all.put("marketplace", marketplace);
        all.put("task", task);
        all.put("q", q);
        all.put("due", due == null ? "" : due.toString());
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String address(Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks");
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
