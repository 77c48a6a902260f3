package io.sportello.tasks.lead;

import io.sportello.clocks.RunningClock;
import io.sportello.clocks.RunningClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What falls due ahead, by team: open tasks, also those that sleep, and marketplace's clocks of which no task is open. Such a
 * clock counts as a task of the team that had its subject's last one.
 */
@Component
class DueTasks {

    /** The most clocks that are looked at. */
    static final int MOST_CLOCKS = 5_000;

    private static final int AT_ONCE = 1_000;
    private static final int MINUTE = 60;

    private static final String DUE =
            """
            select team, due_minute, count(*) from (
            select candidate_group as team, cast(floor(extract(epoch from due_order) / 60) as bigint) as due_minute
            from task_item where is_open and due_order >= :now and due_order < :until%s) t group by team, due_minute""";

    private static final String LAST_TASKS =
            """
            select subject, candidate_group, is_open from (
            select subject, candidate_group, is_open, row_number() over
            (partition by subject order by is_open desc, created_at desc, task_id) as place
            from task_item where subject in (:subjects)) t where place = 1""";

    private final NamedParameterJdbcTemplate jdbc;
    private final TeamScope scope;
    private final RunningClocks clocks;

    DueTasks(NamedParameterJdbcTemplate jdbc, TeamScope scope, RunningClocks clocks) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clocks = clocks;
    }

    /**
     * A clock without an open task.
     *
     * @param team whose last task it was; {@link io.sportello.tasks.TaskQuery.About#NO_GROUP} when there never was one
     */
    record Untended(RunningClock clock, String team) {}

    /**
     * What falls due.
     *
     * @param byTeam how many tasks and clocks by team and moment, to the minute before
     * @param untended the clocks among them, the first ones first
     * @param more whether there may be other clocks, because too many run to look at them all
     */
    record Ahead(Map<String, SortedMap<Instant, Integer>> byTeam, List<Untended> untended, boolean more) {

        SortedMap<Instant, Integer> of(String team, Instant until) {
            // a copy, because a part of a part of a map can't be asked for what lies beyond it
            return new TreeMap<>(byTeam.getOrDefault(team, new TreeMap<>()).headMap(until));
        }

        Set<String> teams() {
            return byTeam.keySet();
        }
    }

    Ahead until(TeamFilter filter, Instant now, Duration ahead) {
        Instant until = now.plus(ahead);
        Map<String, SortedMap<Instant, Integer>> byTeam = new HashMap<>();
        jdbc.query(
                DUE.formatted(scope.where(filter)),
                scope.parameters(filter, now).addValue("until", TeamScope.utc(until)),
                row -> {
                    Instant minute = Instant.ofEpochSecond(row.getLong(2) * MINUTE);
                    add(byTeam, TeamCounts.team(row.getString(1)), minute.isBefore(now) ? now : minute, row.getInt(3));
                });
        List<RunningClock> running = clocks.due(now, until, filter.seller(), MOST_CLOCKS + 1);
        List<Untended> untended = untended(running, filter.team());
        untended.forEach(one -> add(byTeam, one.team(), one.clock().due(), 1));
        return new Ahead(byTeam, untended, running.size() > MOST_CLOCKS);
    }

    private static void add(Map<String, SortedMap<Instant, Integer>> byTeam, String team, Instant due, int tasks) {
        byTeam.computeIfAbsent(team, any -> new TreeMap<>()).merge(due, tasks, Integer::sum);
    }

    private List<Untended> untended(List<RunningClock> running, String team) {
        Map<String, String> teams = new HashMap<>();
        Set<String> tended = new HashSet<>();
        for (int from = 0; from < running.size(); from += AT_ONCE) {
            List<String> subjects = running.subList(from, Math.min(running.size(), from + AT_ONCE)).stream()
                    .map(clock -> clock.subject().toString())
                    .toList();
            jdbc.query(LAST_TASKS, new MapSqlParameterSource("subjects", subjects), row -> {
                teams.put(row.getString(1), TeamCounts.team(row.getString(2)));
                if (row.getBoolean(3)) {
                    tended.add(row.getString(1));
                }
            });
        }
        List<Untended> untended = new ArrayList<>();
        for (RunningClock clock : running) {
            String subject = clock.subject().toString();
            Untended one = new Untended(clock, teams.getOrDefault(subject, TeamCounts.team(null)));
            if (!tended.contains(subject) && (team.isEmpty() || team.equals(one.team()))) {
                untended.add(one);
            }
        }
        return untended;
    }
}
