package io.sportello.tasks.lead;

import io.sportello.tasks.TaskQuery.About;
import io.sportello.tasks.list.TaskQuestions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts tasks by team, seller and process: the open ones in one statement, those that ended late in another. */
@Component
class TeamCounts {

    static final Duration SOON = Duration.ofHours(TeamFilter.DAY);

    private static final String BY = "candidate_group, seller_id, process_key";

    /** What sleeps is left out, as the list leaves it out. */
    private static final String OPEN = "select " + BY
            + """
            , count(*), count(*) filter (where due_order < :soon), count(*) filter (where due_order < :now),
            count(*) filter (where assignee is null)
            from task_item where is_open and (snoozed_until is null or snoozed_until <= :now)""";

    private static final String BREACHED = "select " + BY
            + ", count(*) from task_item where not is_open and completed_at >= :since and completed_at > due_order";

    private final NamedParameterJdbcTemplate jdbc;
    private final TeamScope scope;

    TeamCounts(NamedParameterJdbcTemplate jdbc, TeamScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    List<Cell> cells(TeamFilter filter, Instant now) {
        String end = scope.where(filter) + " group by " + BY;
        List<Cell> cells = new ArrayList<>(jdbc.query(
                OPEN + end,
                scope.parameters(filter, now).addValue("soon", TeamScope.utc(now.plus(SOON))),
                (row, number) -> new Cell(
                        team(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        new Tally(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), 0))));
        cells.addAll(jdbc.query(
                BREACHED + end,
                scope.parameters(filter, now).addValue("since", TeamScope.utc(now.minus(TaskQuestions.LATELY))),
                (row, number) -> new Cell(
                        team(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        new Tally(0, 0, 0, 0, row.getLong(4)))));
        return cells;
    }

    static String team(String candidateGroup) {
        return Objects.requireNonNullElse(candidateGroup, About.NO_GROUP);
    }
}
