package io.sportello.tasks.lead;

import io.sportello.tasks.TaskQuery.About;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the team's page says, and the addresses it leads to. Every number on the page is a link to the list of
 * what it counts.
 *
 * @param team candidate group, {@link About#NO_GROUP}, or empty for all
 * @param seller seller id, or empty for all
 * @param hours how far ahead the chart looks: 24 or 72
 */
public record TeamFilter(String team, String seller, int hours) {

    static final int DAY = 24;
    static final int THREE_DAYS = 72;

    private static final int LONGEST = 100;

    static TeamFilter of(String team, String seller, String hours) {
        return new TeamFilter(text(team), text(seller), hours.equals("" + THREE_DAYS) ? THREE_DAYS : DAY);
    }

    private static String text(String value) {
        String text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** This page with another team in its chart. */
    public String ofTeam(String other) {
        return page(other, hours);
    }

    /** This page, looking further or less far ahead. */
    public String ahead(int other) {
        return page(team, other);
    }

    private String page(String group, int ahead) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("team", group);
        all.put("seller", seller);
        all.put("hours", Integer.toString(ahead));
        return address("/tasks/team", all);
    }

    /** The list of what a number of this page's sums counts. */
    public String list(Figure figure) {
        return list(figure, Map.of());
    }

    /** The list of what a number counts in the row of a team, a seller or a process. */
    public String list(Figure figure, Breakdown breakdown, String key) {
        return list(figure, Map.of(breakdown.parameter(), key));
    }

    /** The list of what somebody holds or has completed. */
    public String held(Figure figure, String person) {
        return list(figure, Map.of("who", person));
    }

    /** The query of the list of what others have to take over from somebody, or else of all that they hold. */
    public String toReassign(Person person) {
        String within = person.needsHelp() && person.within() > 0 ? Long.toString(person.within()) : "";
        String list = list(Figure.OPEN, Map.of("who", person.email(), "due", within));
        return list.substring(list.indexOf('?') + 1);
    }

    private String list(Figure figure, Map<String, String> more) {
        Map<String, String> all = figure.parameters();
        all.put("group", team);
        // said even when it is empty, because the list would fall back on the seller chosen in the bar
        all.put("seller", seller);
        all.putAll(more);
        all.entrySet().removeIf(one -> one.getValue().isEmpty() && !one.getKey().equals("seller"));
        return address("/tasks", all);
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
