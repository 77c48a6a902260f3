package io.sportello.tasks.lead;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of everybody of a team whether they are there and what they have in hand; also of who is gone and still has tasks. */
@Component
class TeamPeople {

    private static final Comparator<Person> URGENT = Comparator.comparing(Person::needsHelp)
            .thenComparing(
                    Person::held, Comparator.comparingLong(Tally::overdue).thenComparingLong(Tally::soon))
            .reversed()
            .thenComparing(Person::name)
            .thenComparing(Person::email);

    private final WorkCounts work;
    private final CurrentUser user;

    TeamPeople(WorkCounts work, CurrentUser user) {
        this.work = work;
        this.user = user;
    }

    /** Those who need help first. */
    List<Person> lines(TeamFilter filter, Instant now, List<Teammate> known) {
        Map<String, Tally> held = work.held(filter, now);
        Map<String, Long> today = work.completed(filter, today(now));
        Map<String, Instant> back = known.stream()
                .filter(one -> !one.isIn(now))
                .collect(Collectors.toMap(Teammate::email, one -> one.backAfter(now)));
        Map<String, Instant> counted = new HashMap<>();
        back.forEach((email, returns) -> counted.put(email, now.plus(Duration.ofHours(hoursUntil(now, returns)))));
        Map<String, Long> stuck = work.heldUntil(filter, now, counted);
        List<Person> lines = new ArrayList<>();
        Map<String, Tally> others = new HashMap<>(held);
        for (Teammate one : known) {
            Tally tally = held.getOrDefault(one.email(), Tally.NONE);
            others.remove(one.email());
            if (tally.open() > 0 || isOf(one, filter.team())) {
                Instant returns = back.get(one.email());
                lines.add(new Person(
                        one.email(),
                        one.name(),
                        returns == null ? Person.State.IN : Person.State.AWAY,
                        returns,
                        one.standIn(),
                        one.standInEmail(),
                        one.seen(),
                        tally,
                        today.getOrDefault(one.email(), 0L),
                        stuck.getOrDefault(one.email(), 0L),
                        returns == null ? 0 : hoursUntil(now, returns)));
            }
        }
        others.forEach((email, tally) -> lines.add(gone(email, tally, today.getOrDefault(email, 0L))));
        return lines.stream().sorted(URGENT).toList();
    }

    private static Person gone(String email, Tally held, long today) {
        return new Person(email, email, Person.State.GONE, null, null, null, null, held, today, held.open(), 0);
    }

    /** Administrators are shown when they have something in hand. */
    private static boolean isOf(Teammate one, String team) {
        return team.isEmpty()
                ? !one.groups().equals(Set.of(Role.ADMIN.group().orElseThrow()))
                : one.groups().contains(team);
    }

    private Instant today(Instant now) {
        return now.atZone(user.zone()).toLocalDate().atStartOfDay(user.zone()).toInstant();
    }

    /** Whole hours, as the list's filter asks for them, so that it finds the tasks that are counted. */
    private static long hoursUntil(Instant now, Instant back) {
        return Duration.between(now, back).plusHours(1).minusNanos(1).toHours();
    }
}
