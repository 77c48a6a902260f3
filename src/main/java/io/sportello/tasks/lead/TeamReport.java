package io.sportello.tasks.lead;

import io.sportello.accounts.Role;
import io.sportello.accounts.Team;
import io.sportello.accounts.Teammate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the team's page at one moment, in as many statements for a thousand people and sellers as for one. */
@Service
class TeamReport {

    /** The most people that the page shows. */
    static final int MOST_PEOPLE = 50;

    /** The most clocks without a task that the page names. */
    static final int MOST_CLOCKS = 10;

    /** How far ahead absences are looked up, to tell when somebody is back. */
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final TeamCounts counts;
    private final DueTasks due;
    private final TeamPeople people;
    private final Outlooks outlooks;
    private final Team team;
    private final Clock clock;

    TeamReport(TeamCounts counts, DueTasks due, TeamPeople people, Outlooks outlooks, Team team, Clock clock) {
        this.counts = counts;
        this.due = due;
        this.people = people;
        this.outlooks = outlooks;
        this.team = team;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TeamView read(TeamFilter filter) {
        Instant now = clock.instant();
        List<Teammate> known = team.known(now.minus(Pace.BACK), now.plus(A_YEAR));
        List<Cell> cells = counts.cells(filter, now);
        DueTasks.Ahead ahead = due.until(filter, now, Duration.ofHours(TeamFilter.THREE_DAYS));
        List<Person> lines = people.lines(filter, now, known);
        List<Outlook> teams = outlooks.of(filter, now, known, ahead, overdue(cells));
        return new TeamView(
                now,
                choice(filter, known, cells),
                TeamNumbers.of(cells),
                lines.subList(0, Math.min(MOST_PEOPLE, lines.size())),
                Math.max(0, lines.size() - MOST_PEOPLE),
                teams,
                teams.isEmpty() ? null : teams.get(0),
                ahead.untended()
                        .subList(0, Math.min(MOST_CLOCKS, ahead.untended().size())),
                ahead.untended().size(),
                ahead.more());
    }

    private static Map<String, Long> overdue(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.tally().open() > 0)
                .collect(Collectors.groupingBy(
                        Cell::team, Collectors.summingLong(cell -> cell.tally().overdue())));
    }

    /** The teams of the staff and of the tasks, but for the administrators', who have none. */
    private static Set<String> choice(TeamFilter filter, List<Teammate> known, List<Cell> cells) {
        Set<String> teams = new TreeSet<>();
        known.forEach(one -> teams.addAll(one.groups()));
        Role.ADMIN.group().ifPresent(teams::remove);
        cells.forEach(cell -> teams.add(cell.team()));
        if (!filter.team().isEmpty()) {
            teams.add(filter.team());
        }
        return teams;
    }
}
