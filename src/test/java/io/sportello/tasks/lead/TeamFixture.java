package io.sportello.tasks.lead;

import io.sportello.accounts.As;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A seller, a team of its own and rows of its tasks, which no other test counts. */
@Component
class TeamFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final SellerFixture sellers;
    private final Clock clock;

    TeamFixture(JdbcClient jdbc, SellerFixture sellers, Clock clock) {
        this.jdbc = jdbc;
        this.sellers = sellers;
        this.clock = clock;
    }

    /**
     * A house.
     *
     * @param seller in Italy, with the usual hours
     * @param team a candidate group
     */
    record House(String seller, String team) {

        /** Somebody who does the team's tasks, and leads support, for this seller only. */
        As.Person lead(String name) {
            return person(name, Set.of(team, "support-leads"));
        }

        As.Person member(String name) {
            return person(name, Set.of(team));
        }

        private As.Person person(String name, Set<String> groups) {
            return new As.Person(
                    name + "." + team + "@sportello.example", Role.SUPPORT, groups, Set.of(seller), Locale.ENGLISH);
        }

        TeamFilter filter() {
            return TeamFilter.of("", seller, "");
        }
    }

    House house() {
        int number = NUMBER.incrementAndGet();
        House house = new House("team-house-" + number, "crew-" + number);
        sellers.seller(house.seller(), "House " + number, "IT", Locale.ITALIAN, "Europe/Rome");
        return house;
    }

    void enter(As.Person... people) {
        for (As.Person person : people) {
            sellers.colleague(person);
        }
    }

    /** An open task, due so long from now; never, with null. */
    String open(House house, String assignee, Duration due) {
        return open(house, "drill/T-" + NUMBER.incrementAndGet(), assignee, due, null);
    }

    String open(House house, String subject, String assignee, Duration due, Duration asleep) {
        Instant now = clock.instant();
        return insert(
                house,
                subject,
                assignee,
                due == null ? null : now.plus(due),
                asleep == null ? null : now.plus(asleep),
                null,
                null);
    }

    /** A task completed so long ago, which was due so long ago. */
    void completed(House house, String by, Duration ago, Duration dueAgo) {
        completed(house, "drill/T-" + NUMBER.incrementAndGet(), by, ago, dueAgo);
    }

    void completed(House house, String subject, String by, Duration ago, Duration dueAgo) {
        Instant now = clock.instant();
        insert(house, subject, by, now.minus(dueAgo), null, now.minus(ago), by);
    }

    private String insert(
            House house, String subject, String assignee, Instant due, Instant asleep, Instant completed, String by) {
        String id = "team-" + NUMBER.incrementAndGet();
        jdbc.sql(
                        """
                insert into task_item (task_id, subject, seller_id, marketplace, process_key, task_key, title,
                candidate_group, assignee, priority, due, due_order, snoozed_until, created_at, is_open, completed_at,
                completed_by, version, words, amount_order, changed_at) values (?, ?, ?, 'IT', 'task-drill', 'drill-decide',
                'Lamp', ?, ?, 50, ?, ?, ?, ?, ?, ?, ?, 0, 'lamp', 0, ?)""")
                .params(Arrays.asList(
                        id,
                        subject,
                        house.seller(),
                        house.team(),
                        assignee,
                        utc(due),
                        utc(due == null ? Instant.parse("9999-01-01T00:00:00Z") : due),
                        utc(asleep),
                        utc(clock.instant()),
                        completed == null,
                        utc(completed),
                        by,
                        utc(clock.instant())))
                .update();
        return id;
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : TeamScope.utc(at);
    }
}
