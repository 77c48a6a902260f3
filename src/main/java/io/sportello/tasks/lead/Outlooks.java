package io.sportello.tasks.lead;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.accounts.Teammate;
import io.sportello.clocks.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what each team has ahead: what falls due, who is there, and how fast they have worked. */
@Component
class Outlooks {

    private static final Comparator<Outlook> WORST = Comparator.<Outlook>comparingInt(
                    one -> one.known() ? one.threeDays().forecast().late() : 0)
            .thenComparingInt(one -> one.threeDays().forecast().due())
            .reversed()
            .thenComparing(Outlook::team);

    private final WorkCounts work;
    private final OpenHours houses;
    private final Sellers sellers;

    Outlooks(WorkCounts work, OpenHours houses, Sellers sellers) {
        this.work = work;
        this.houses = houses;
        this.sellers = sellers;
    }

    /**
     * The teams' outlooks, the worst first.
     *
     * @param due what falls due ahead
     * @param overdue how many tasks are overdue now, by team; every team with an open task is in it
     */
    List<Outlook> of(
            TeamFilter filter, Instant now, List<Teammate> people, DueTasks.Ahead due, Map<String, Long> overdue) {
        Instant since = now.minus(Pace.BACK);
        Presence presence = Presence.of(houses.average(sellerIds(filter)), now, TeamFilter.THREE_DAYS);
        Map<String, Double> hours = new HashMap<>();
        people.forEach(one -> hours.put(one.email(), presence.since(since, one)));
        Map<String, Map<String, Long>> completed = work.completedByTeam(filter, since);
        Set<String> teams = new TreeSet<>(overdue.keySet());
        teams.addAll(due.teams());
        return teams.stream()
                .map(team -> {
                    List<Teammate> members = people.stream()
                            .filter(one -> one.groups().contains(team))
                            .toList();
                    Pace pace = pace(members, completed.getOrDefault(team, Map.of()), hours);
                    return outlook(team, members, pace, overdue.getOrDefault(team, 0L), due, presence);
                })
                .sorted(WORST)
                .toList();
    }

    private Set<String> sellerIds(TeamFilter filter) {
        return filter.seller().isEmpty()
                ? sellers.visible().stream().map(SellerView::id).collect(Collectors.toSet())
                : Set.of(filter.seller());
    }

    private static Pace pace(List<Teammate> members, Map<String, Long> completed, Map<String, Double> hours) {
        return new Pace(
                members.size(),
                members.stream()
                        .mapToLong(one -> completed.getOrDefault(one.email(), 0L))
                        .sum(),
                members.stream().mapToDouble(one -> hours.get(one.email())).sum());
    }

    private static Outlook outlook(
            String team, List<Teammate> members, Pace pace, long overdue, DueTasks.Ahead due, Presence presence) {
        List<Double> together = presence.ahead(members);
        Instant now = presence.now();
        return new Outlook(
                team,
                members.stream().filter(one -> one.isIn(now)).count(),
                overdue,
                pace,
                ahead(now, TeamFilter.DAY, team, pace, overdue, due, together),
                ahead(now, TeamFilter.THREE_DAYS, team, pace, overdue, due, together));
    }

    private static Outlook.Ahead ahead(
            Instant now, int hours, String team, Pace pace, long overdue, DueTasks.Ahead due, List<Double> together) {
        SortedMap<Instant, Integer> falling = due.of(team, now.plus(Duration.ofHours(hours)));
        List<Double> first = together.subList(0, Math.min(together.size(), clockHours(now, hours)));
        List<Double> capacity = first.stream().map(one -> one * pace.perHour()).toList();
        return new Outlook.Ahead(Outlook.Ahead.sum(first), Forecast.of(now, overdue, falling, capacity));
    }

    /** Into how many hours of the clock so many hours from now on reach. */
    private static int clockHours(Instant now, int hours) {
        return now.getEpochSecond() % Duration.ofHours(1).toSeconds() == 0 && now.getNano() == 0 ? hours : hours + 1;
    }
}
