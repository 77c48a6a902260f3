package io.sportello.notices;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.Substitutes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where features tell a team of what can't wait: its leads, or all of it where it has none; who is away is stood in for. */
@Service
@Transactional
public class TeamAlarms {

    private final Alarms alarms;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final Clock clock;

    TeamAlarms(Alarms alarms, Colleagues colleagues, Substitutes substitutes, Clock clock) {
        this.alarms = alarms;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /**
     * Tells them, each once, in the caller's transaction.
     *
     * @param team the candidate group; its leads are the group of that name with {@code -leads}
     * @param others who is told as well, such as whoever holds the task
     * @param alarm of a seller, who has to be visible to all of them
     */
    public void tell(String team, Collection<String> others, Alarm alarm) {
        List<Colleague> leads = colleagues.who(team + "-leads", alarm.sellerId());
        List<Colleague> all = leads.isEmpty() ? colleagues.who(team, alarm.sellerId()) : leads;
        Instant now = clock.instant();
        Stream.concat(others.stream(), all.stream().map(Colleague::email))
                .map(who -> substitutes.standIn(who, now))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(who -> alarms.tell(who, alarm));
    }
}
