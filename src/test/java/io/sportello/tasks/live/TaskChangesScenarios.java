package io.sportello.tasks.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.tasks.Drill;
import io.sportello.tasks.TaskPriorities;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node learns of tasks that were changed on any node, on either database. */
abstract class TaskChangesScenarios {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    TaskPriorities priorities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private TaskChanges changes;

    @BeforeEach
    void somebodyListens() {
        sellers.twoSellers();
        sellers.colleague(As.MAREK);
        // what others have left, some of them with their clock far ahead, is past
        OffsetDateTime newest = jdbc.queryForObject("select max(changed_at) from task_item", OffsetDateTime.class);
        if (newest != null && newest.toInstant().isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), newest.toInstant()));
        }
        clock.advance(TaskChanges.LATE.multipliedBy(3));
        changes = new TaskChanges(jdbc, clock);
    }

    @Test
    void learnsOfEachTurnOnce() {
        TaskView task = drill.begin(Drill.auroras());
        assertThat(look()).containsExactly(task.id());
        assertThat(look()).isEmpty();

        for (Runnable turn : List.<Runnable>of(
                () -> As.support(() -> tasks.claim(task.id())),
                () -> As.support(() -> tasks.prioritise(task.id(), 80)),
                () -> As.support(() -> tasks.snooze(task.id(), clock.instant().plusSeconds(60))),
                () -> As.support(() -> tasks.unclaim(task.id())),
                () -> As.supportLead(() -> tasks.assign(task.id(), As.MAREK.email())),
                () -> raise(task))) {
            clock.advance(Duration.ofSeconds(1));
            turn.run();
            assertThat(look()).containsExactly(task.id());
        }
        assertThat(look()).isEmpty();
    }

    @Test
    void learnsThatATaskWasFinishedAndWhatCameUpAfterIt() {
        TaskView task = drill.begin(Drill.auroras());
        look();

        As.support(() -> tasks.complete(task.id(), Map.of("decision", "accept")));

        assertThat(look())
                .containsExactlyInAnyOrder(task.id(), drill.open(task.subject()).id());
    }

    @Test
    void learnsOfATransactionThatCommitsLate() {
        TransactionTemplate slow = new TransactionTemplate(transactions);
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TaskView late = drill.begin(Drill.auroras());
        TaskView quick = drill.begin(Drill.nordlichts());
        look();

        clock.advance(Duration.ofSeconds(1));
        slow.executeWithoutResult(status -> {
            As.support(() -> tasks.claim(late.id()));
            clock.advance(Duration.ofSeconds(2));
            other.executeWithoutResult(meanwhile -> As.support(() -> tasks.claim(quick.id())));
            other.executeWithoutResult(meanwhile -> assertThat(look()).containsExactly(quick.id()));
        });

        assertThat(look()).containsExactly(late.id());
    }

    @Test
    void isNotLedAstrayByANodeWhoseClockIsAhead() {
        TaskView ahead = drill.begin(Drill.auroras());
        jdbc.update(
                "update task_item set changed_at = ? where task_id = ?",
                OffsetDateTime.ofInstant(clock.instant().plus(Duration.ofMinutes(10)), ZoneOffset.UTC),
                ahead.id());
        assertThat(look()).containsExactly(ahead.id());

        TaskView next = drill.begin(Drill.auroras());

        assertThat(look()).containsExactly(next.id());
    }

    @Test
    void tellsAPageThatBeginsToListenWhatItMayHaveMissed() {
        TaskView task = drill.begin(Drill.auroras());
        look();

        assertThat(changes.lately()).extracting(TaskChange::taskId).contains(task.id());

        clock.advance(TaskChanges.LATE.multipliedBy(2));
        drill.begin(Drill.auroras());
        look();
        look();
        assertThat(changes.lately()).extracting(TaskChange::taskId).doesNotContain(task.id());
    }

    private void raise(TaskView task) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> As.system(() -> {
                    priorities.raise(List.of(task.subject()), 95);
                    return null;
                }));
    }

    private List<String> look() {
        return changes.look().stream().map(TaskChange::taskId).toList();
    }
}
