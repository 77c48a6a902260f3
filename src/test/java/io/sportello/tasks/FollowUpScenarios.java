package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.DueWork;
import io.sportello.journal.Journal;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.TaskQuery.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks that somebody wants to look at again: where they are until then, and who is told then; on either database. */
abstract class FollowUpScenarios {

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @Autowired
    DueWork work;

    @Autowired
    Journal journal;

    @Autowired
    TaskNotices notices;

    @Autowired
    JdbcTemplate jdbc;

    private String series;
    private TaskView task;

    @BeforeEach
    void aTask() {
        sellers.twoSellers();
        sellers.colleague(As.LIVIA);
        sellers.colleague(As.MAREK);
        series = "f" + System.nanoTime();
        task = drill.begin(new Subject("drill", "A-" + series));
    }

    @Test
    void staysInTheListsAndIsShownWhenItsTimeHasCome() {
        Instant soon = in(2);
        As.support(() -> tasks.followUp(task.id(), soon));
        As.support(() -> tasks.followUp(task.id(), soon));
        long before = version();
        assertThat(ids(TaskQuery.open(Who.MY_GROUPS))).containsExactly(task.id());
        assertThat(ids(TaskQuery.toFollowUp())).isEmpty();

        after(2);
        assertThat(ids(TaskQuery.toFollowUp())).containsExactly(task.id());
        assertThat(As.supportLead(() -> tasks.find(again(), null, 9)).tasks()).isEmpty();
        assertThat(As.support(() -> notices.notices(SellerFixture.AURORA, 10)))
                .extracting("key", "path")
                .contains(tuple("task-follow-up", "/tasks/" + task.id()));
        assertThat(mails(As.LIVIA)).containsExactly(task.subject().id() + ": to follow up");
        assertThat(version()).as("open lists learn of it").isGreaterThan(before);

        As.support(() -> tasks.followUp(task.id(), null));
        assertThat(ids(TaskQuery.toFollowUp())).isEmpty();
        assertThat(As.support(() -> journal.entries(task.subject())))
                .extracting("what")
                .containsExactly("journal.task-follow-up", "journal.task-follow-up-cleared");
        assertThat(As.seller(SellerFixture.AURORA, () -> journal.entries(task.subject())))
                .isEmpty();
    }

    @Test
    void tellsWhoHoldsItThenAndShowsItToThemEvenAsleep() {
        As.support(() -> tasks.followUp(task.id(), in(2)));
        As.supportLead(() -> tasks.claim(task.id()));
        As.supportLead(() -> tasks.snooze(task.id(), in(9)));

        after(2);
        assertThat(mails(As.MAREK)).hasSize(1);
        assertThat(mails(As.LIVIA)).isEmpty();
        assertThat(As.supportLead(() -> tasks.find(again(), null, 9)).tasks())
                .extracting(TaskView::id)
                .containsExactly(task.id());
        assertThat(ids(TaskQuery.toFollowUp())).isEmpty();
    }

    @Test
    void aMovedOneIsToldOfOnceAndAClearedOrFinishedOneNever() {
        TaskView cleared = drill.begin(new Subject("drill", "A-" + series + "-c"));
        TaskView finished = drill.begin(new Subject("drill", "A-" + series + "-d"));
        As.support(() -> tasks.followUp(task.id(), in(2)));
        As.support(() -> tasks.followUp(task.id(), in(4)));
        As.support(() -> tasks.followUp(cleared.id(), in(2)));
        As.support(() -> tasks.followUp(cleared.id(), null));
        As.support(() -> tasks.followUp(finished.id(), in(2)));
        drill.withdraw(finished.subject());

        after(2);
        assertThat(mails(As.LIVIA)).isEmpty();
        after(2);
        after(1);
        assertThat(mails(As.LIVIA)).containsExactly(task.subject().id() + ": to follow up");
    }

    @Test
    void manyAtOnceAreOneNotice() {
        for (int i = 0; i < 5; i++) {
            TaskView one = drill.begin(new Subject("drill", "A-" + series + "-" + i));
            As.support(() -> tasks.followUp(one.id(), in(2)));
        }
        int before = mailsOfMany();
        after(2);
        assertThat(mailsOfMany()).isEqualTo(before + 1);
    }

    @Test
    void refusesThePastFarAwayAnothersTaskAndAnothersSeller() {
        for (Instant at : List.of(in(0), in(-1), in(24 * 400))) {
            assertThatThrownBy(() -> As.support(() -> tasks.followUp(task.id(), at)))
                    .isInstanceOf(TaskRefused.class);
        }
        As.supportLead(() -> tasks.claim(task.id()));
        assertThatThrownBy(() -> As.support(() -> tasks.followUp(task.id(), in(2))))
                .isInstanceOf(TaskConflict.class);
        assertThatThrownBy(() -> As.compliance(() -> tasks.followUp(task.id(), in(2))))
                .isInstanceOf(TaskNotAllowed.class);
        for (String id : List.of(task.id(), "no such task")) {
            assertThatThrownBy(() -> As.call(As.supportOf(SellerFixture.NORDLICHT), () -> tasks.followUp(id, in(2))))
                    .isInstanceOf(SubjectNotFound.class);
        }
        assertThat(As.support(() -> tasks.get(task.id())).followUp()).isNull();
    }

    private void after(int hours) {
        clock.advance(Duration.ofHours(hours));
        work.handleDue();
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private TaskQuery again() {
        return TaskQuery.toFollowUp().matching(series);
    }

    private List<String> ids(TaskQuery query) {
        return As.support(() -> tasks.find(query.matching(series), null, 50)).tasks().stream()
                .map(TaskView::id)
                .toList();
    }

    private List<String> mails(As.Person who) {
        return jdbc.queryForList(
                "select mail_subject from outgoing_mail where recipient = ? and mail_subject like ?",
                String.class,
                who.email(),
                task.subject().id() + ":%");
    }

    private int mailsOfMany() {
        return jdbc.queryForObject(
                "select count(*) from outgoing_mail where mail_subject = '5 tasks to follow up'", Integer.class);
    }

    private long version() {
        return jdbc.queryForObject("select version from task_item where task_id = ?", Long.class, task.id());
    }
}
