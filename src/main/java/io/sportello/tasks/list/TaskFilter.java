package io.sportello.tasks.list;

import io.sportello.tasks.TaskOrder;
import io.sportello.tasks.TaskQuery;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the work list says, and the addresses it leads to. What nobody can read in an address counts as not
 * said.
 *
 * @param view which of the ready-made lists
 * @param seller seller id, or empty
 * @param marketplace country code, or empty
 * @param kind a process, or a process and one of its tasks, such as {@code handle-return/decide-return}; or empty
 * @param q words to look for, or empty
 * @param due {@code overdue}, {@code today}, hours ahead, among finished ones {@code breached}, or empty
 * @param amount the least amount, or null
 * @param priority the least priority, or null
 * @param group candidate group, {@link TaskQuery.About#NO_GROUP}, or empty
 * @param who the address of who has it or completed it, {@link TaskQuery.About#NOBODY}, or empty
 * @param order what comes first
 * @param reversed whether the last comes first
 */
public record TaskFilter(
        TaskListView view,
        String seller,
        String marketplace,
        String kind,
        String q,
        String due,
        BigDecimal amount,
        Integer priority,
        String group,
        String who,
        TaskOrder order,
        boolean reversed) {

    /** Ended after its due date, in the last days. */
    static final String BREACHED = "breached";

    /** The hours ahead that the page offers. */
    static final List<Integer> HOURS = List.of(4, 24, 48, 168);

    private static final int LONGEST = 200;
    private static final int A_YEAR = 24 * 366;
    private static final BigDecimal MOST = new BigDecimal("9999999999");

    /** Reads the parameters of an address. */
    public static TaskFilter of(MultiValueMap<String, String> parameters) {
        TaskListView view = TaskListView.of(parameters.getFirst("view"));
        String sort = text(parameters, "sort");
        return new TaskFilter(
                view,
                text(parameters, "seller"),
                text(parameters, "marketplace").toUpperCase(Locale.ROOT),
                text(parameters, "kind"),
                text(parameters, "q"),
                due(text(parameters, "due")),
                amount(text(parameters, "amount")),
                priority(text(parameters, "priority")),
                text(parameters, "group"),
                text(parameters, "who").toLowerCase(Locale.ROOT),
                order(view, sort.replaceFirst("^-", "")),
                sort.startsWith("-"));
    }

    /** Reads what {@link #query()} wrote; of what nobody can read, nothing. */
    public static TaskFilter parse(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> values.stream()
                            .filter(Objects::nonNull)
                            .forEach(value -> parameters.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            parameters.clear();
        }
        return of(parameters);
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String due(String text) {
        if (text.equals("overdue") || text.equals("today") || text.equals(BREACHED)) {
            return text;
        }
        return text.matches("[1-9]\\d{0,3}") ? Integer.toString(Math.min(Integer.parseInt(text), A_YEAR)) : "";
    }

    private static BigDecimal amount(String text) {
        String number = text.replace(',', '.');
        return number.matches("\\d{1,10}(\\.\\d{1,2})?") ? new BigDecimal(number).min(MOST) : null;
    }

    private static Integer priority(String text) {
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static TaskOrder order(TaskListView view, String text) {
        TaskOrder natural = view.query().order();
        for (TaskOrder order : TaskOrder.values()) {
            boolean fits = order != TaskOrder.DUE && order != TaskOrder.COMPLETED;
            if (fits && key(order).equals(text)) {
                return order;
            }
        }
        return natural;
    }

    private static String key(TaskOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** The filters in force beside the view and the seller, which have their own places on the page. */
    public Map<String, String> chips() {
        Map<String, String> chips = parameters();
        List.of("view", "seller", "sort").forEach(chips::remove);
        return chips;
    }

    /** The chosen order's name, which a column has too. */
    public String sort() {
        return key(order);
    }

    /** Whether the column's values rise from top to bottom. */
    public boolean ascending() {
        return order.ascending() != reversed;
    }

    public String with(TaskListView other) {
        Map<String, String> all = parameters();
        all.put("view", other.key());
        if (other.isOpen() != view.isOpen()) {
            all.remove("due");
            all.remove("sort");
        }
        return address(all);
    }

    public String without(String filter) {
        Map<String, String> all = parameters();
        all.remove(filter);
        return address(all);
    }

    /** The same list in its own order. */
    TaskFilter naturally() {
        return new TaskFilter(
                view,
                seller,
                marketplace,
                kind,
                q,
                due,
                amount,
                priority,
                group,
                who,
                view.query().order(),
                false);
    }

    /** The same list in the order of a column; in the opposite order, when it stands in this one. */
    public String sortedBy(TaskOrder other) {
        Map<String, String> all = parameters();
        all.put("sort", (other == order && !reversed ? "-" : "") + key(other));
        return address(all);
    }

    public String after(String cursor) {
        Map<String, String> all = parameters();
        all.put("cursor", cursor);
        return address(all);
    }

    /** This list's own address. */
    public String here() {
        return address(parameters());
    }

    /** What stands after the question mark of its address, for a saved view and for what a form sends along. */
    public String query() {
        return here().substring(here().indexOf('?') + 1);
    }

    /** Of this seller, unless it names another. */
    TaskFilter ofSeller(String chosen) {
        return seller.isEmpty() && chosen != null
                ? new TaskFilter(view, chosen, marketplace, kind, q, due, amount, priority, group, who, order, reversed)
                : this;
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view.key());
        all.put("seller", seller);
        all.put("marketplace", marketplace);
        all.put("kind", kind);
        all.put("q", q);
        all.put("due", due);
        all.put("amount", amount == null ? "" : amount.toPlainString());
        all.put("priority", priority == null ? "" : priority.toString());
        all.put("group", group);
        all.put("who", who);
        boolean natural = order == view.query().order() && !reversed;
        all.put("sort", natural ? "" : (reversed ? "-" : "") + key(order));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String address(Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks");
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
