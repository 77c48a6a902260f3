package io.sportello.tasks.lead;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what people hold and have completed, each for all people in one statement. */
@Component
class WorkCounts {

    private static final String AWAKE =
            " from task_item where is_open and (snoozed_until is null or snoozed_until <= :now)";

    private static final String HELD =
            "select assignee, count(*), count(*) filter (where due_order < :soon), count(*) filter (where due_order < :now)"
                    + AWAKE + " and assignee is not null";

    private static final String COMPLETED =
            " from task_item where not is_open and completed_at >= :since and completed_by is not null";

    private final NamedParameterJdbcTemplate jdbc;
    private final TeamScope scope;

    WorkCounts(NamedParameterJdbcTemplate jdbc, TeamScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** What people hold, by their addresses. */
    Map<String, Tally> held(TeamFilter filter, Instant now) {
        Map<String, Tally> held = new HashMap<>();
        jdbc.query(
                HELD + scope.where(filter) + " group by assignee",
                scope.parameters(filter, now).addValue("soon", TeamScope.utc(now.plus(TeamCounts.SOON))),
                row -> {
                    held.put(row.getString(1), new Tally(row.getLong(2), row.getLong(3), row.getLong(4), 0, 0));
                });
        return held;
    }

    /** How many tasks of some people's are due before each one's moment; those with none are left out. */
    Map<String, Long> heldUntil(TeamFilter filter, Instant now, Map<String, Instant> moments) {
        if (moments.isEmpty()) {
            return Map.of();
        }
        MapSqlParameterSource parameters = scope.parameters(filter, now);
        StringJoiner any = new StringJoiner(" or ", " and (", ")");
        int number = 0;
        for (var one : moments.entrySet()) {
            number++;
            any.add("(assignee = :who" + number + " and due_order < :until" + number + ")");
            parameters.addValue("who" + number, one.getKey()).addValue("until" + number, TeamScope.utc(one.getValue()));
        }
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(
                "select assignee, count(*)" + AWAKE + any + scope.where(filter) + " group by assignee",
                parameters,
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** How many tasks people have completed since, by their addresses. */
    Map<String, Long> completed(TeamFilter filter, Instant since) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(
                "select completed_by, count(*)" + COMPLETED + scope.where(filter) + " group by completed_by",
                scope.parameters(filter, since).addValue("since", TeamScope.utc(since)),
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** How many tasks of each team people have completed since, by team and address. */
    Map<String, Map<String, Long>> completedByTeam(TeamFilter filter, Instant since) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.query(
                "select candidate_group, completed_by, count(*)" + COMPLETED + scope.where(filter)
                        + " group by candidate_group, completed_by",
                scope.parameters(filter, since).addValue("since", TeamScope.utc(since)),
                row -> {
                    counts.computeIfAbsent(TeamCounts.team(row.getString(1)), any -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return counts;
    }
}
