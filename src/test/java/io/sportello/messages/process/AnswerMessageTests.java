package io.sportello.messages.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.LadderWatch;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingStatus;
import io.sportello.messages.EntryKind;
import io.sportello.messages.EntryView;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.messages.ReplyRefused;
import io.sportello.messages.ThreadAnswers;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadTriage;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks the real process with the real rules, ladder and form, and a moved clock. */
@SportelloTest
class AnswerMessageTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MessageFixture messages;

    @Autowired
    ThreadQueries threads;

    @Autowired
    ThreadAnswers answers;

    @Autowired
    ThreadTriage triage;

    @Autowired
    Tasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    Outbox outbox;

    @Autowired
    Journal journal;

    @Autowired
    LadderWatch watch;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final Buyer buyer = MessageFixture.aBuyer();

    @BeforeEach
    void aHouse() {
        sellers.twoSellers();
        sellers.colleague(As.ALDO);
        As.system(() -> {
            watch.ensureRunning();
            return true;
        });
    }

    @Test
    void aReplyStopsTheClockAndLeavesAsAMail() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        assertThat(open(thread).task()).isEqualTo("reply-to-buyer");
        assertThat(open(thread).due()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(As.support(() -> tasks.form(open(thread).id())).data())
                .containsEntry("buyerWrote", "Dov'è il mio pacco?");

        clock.advance(Duration.ofHours(2));
        reply(thread, "Arriva domani.");

        assertThat(view(thread).waitingSince()).isNull();
        assertEndedBy(thread, "answered", "settled-elsewhere");
        EntryView reply = last(thread);
        assertThat(reply.kind()).isEqualTo(EntryKind.REPLY);
        OutgoingStatus mail = As.support(() -> outbox.status(reply.outgoingId()));
        assertThat(mail.to()).isEqualTo(buyer.alias());
        assertThat(mail.text()).isEqualTo("Arriva domani.");
        assertThat(mail.mailSubject()).isEqualTo("Re: Richiesta di informazioni");
        after(Duration.ofDays(3));
        assertThat(wrote(thread)).doesNotContain("journal.message.reminded", "journal.message.escalated");
        assertThat(As.support(() -> journal.verify(thread)).intact()).isTrue();
    }

    @Test
    void eachRungComesOnceWhileTheBuyerWaits() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");

        after(Duration.ofHours(12).minusSeconds(1));
        assertThat(wrote(thread)).doesNotContain("journal.message.reminded");
        after(Duration.ofSeconds(1));
        assertThat(wrote(thread)).contains("journal.message.reminded");
        assertThat(open(thread).priority()).isEqualTo(70);
        after(Duration.ofHours(8));
        assertThat(wrote(thread)).contains("journal.message.lead-told");
        after(Duration.ofHours(4));
        after(Duration.ofDays(2));

        assertThat(wrote(thread))
                .containsOnlyOnce("journal.message.reminded", "journal.message.lead-told", "journal.message.escalated");
        assertThat(view(thread).escalatedTo()).isEqualTo(As.ALDO.email());
        assertThat(jdbc.queryForList(
                        "select body from outgoing_mail where recipient = ?", String.class, As.ALDO.email()))
                .flatMap(body -> body.lines().toList())
                .contains("/messages/" + thread.id());
        TaskView escalation = task(thread, "handle-escalation");
        assertThat(escalation.assignee()).isEqualTo(As.ALDO.email());
        As.run(As.ALDO, () -> tasks.complete(escalation.id(), Map.of("note", "Called the team")));
        assertThat(open(thread).task()).isEqualTo("reply-to-buyer");
        reply(thread, "Ci scusiamo.");
        assertEndedBy(thread, "answered", "settled-elsewhere");
    }

    @Test
    void aDowntimeOverAllRungsEscalatesOnce() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        after(Duration.ofDays(5));

        assertThat(wrote(thread))
                .containsOnlyOnce("journal.message.reminded", "journal.message.lead-told", "journal.message.escalated");
        reply(thread, "Ci scusiamo.");
        assertThat(openTasks(thread)).isEmpty();
    }

    @Test
    void noResponseNeededStopsTheClockUntilItIsTakenBack() {
        Subject thread = messages.writes(buyer, "Grazie!");
        complete(thread, Map.of("answer", "none", "reason", "Only thanks"));
        assertThat(view(thread).waitingSince()).isNull();
        after(Duration.ofHours(13));
        assertThat(wrote(thread)).doesNotContain("journal.message.reminded");

        As.run(As.LIVIA, () -> answers.takeBack(last(thread).id()));

        assertThat(view(thread).waitingSince()).isEqualTo(MovableClock.START);
        assertThat(open(thread).due()).isEqualTo("2026-11-25T09:00:00Z");
        after(Duration.ofSeconds(1));
        assertThat(wrote(thread)).containsOnlyOnce("journal.message.reminded");
        long entry = last(thread).id();
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> answers.takeBack(entry)))
                .isInstanceOf(ReplyRefused.class);
    }

    @Test
    void aReplyIsTakenBackWhileItIsHeld() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        reply(thread, "Arriva domani.");

        As.run(As.LIVIA, () -> answers.takeBack(last(thread).id()));

        assertThat(open(thread).task()).isEqualTo("reply-to-buyer");
        assertThat(view(thread).waitingSince()).isEqualTo(MovableClock.START);
    }

    @Test
    void aReplyAtTheMarketplaceStopsTheClock() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        clock.advance(Duration.ofHours(1));
        messages.repliedElsewhere(buyer, "Arriva domani.");

        assertEndedBy(thread, "settled-without-us", "answered");
        after(Duration.ofDays(2));
        assertThat(wrote(thread)).doesNotContain("journal.message.reminded");
    }

    @Test
    void aNewMessageAfterTheAnswerStartsANewClock() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        reply(thread, "Arriva domani.");
        after(Duration.ofHours(30));
        messages.writes(buyer, "Non è arrivato.");

        Instant now = clock.instant();
        assertThat(open(thread).due()).isEqualTo(now.plus(Duration.ofHours(24)));
        after(Duration.ofHours(24));
        assertThat(wrote(thread)).containsOnlyOnce("journal.message.reminded", "journal.message.escalated");
    }

    @Test
    void aReplyAgainstTheGuidelinesDoesNotLeave() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        assertThatThrownBy(() -> reply(thread, "Scriva a servizio@aurora.example"))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("guideline.email.blocks");
        assertThatThrownBy(
                        () -> complete(thread, Map.of("answer", "reply", "text", "Ci lasci 5 stelle!", "anyway", true)))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("guideline.reviews.blocks");

        assertThat(view(thread).waitingSince()).isNotNull();
        assertThat(threadEntries(thread)).hasSize(1);
        reply(thread, "L'ordine " + buyer.orderId() + " arriva domani, tracking 123456789012.");
        assertThat(threadEntries(thread)).hasSize(2);
    }

    @Test
    void aQuestionBeforeBuyingIsRemindedOfSooner() {
        Subject thread = messages.writes(buyer.withoutOrder(), "È in ceramica?");
        after(Duration.ofHours(4));

        assertThat(wrote(thread)).contains("journal.message.reminded");
    }

    @Test
    void joiningEndsTheOneAndUndoingStartsItAgain() {
        Subject thread = messages.writes(buyer, "Dov'è il mio pacco?");
        Subject unplaced = messages.writes(buyer.withoutAlias(), "Anche qui");
        long move = As.support(() -> triage.join(unplaced, thread));
        assertEndedBy(unplaced, "settled-without-us", "answered");
        assertThat(openTasks(thread)).hasSize(1);

        As.run(As.LIVIA, () -> triage.undo(move));
        assertThat(open(unplaced).task()).isEqualTo("reply-to-buyer");
        assertThat(open(unplaced).due()).isEqualTo(MovableClock.START.plus(Duration.ofHours(24)));
    }

    private void after(Duration time) {
        clock.advance(time);
        jobs.runDue();
    }

    private void reply(Subject thread, String text) {
        complete(thread, Map.of("answer", "reply", "text", text));
    }

    private void complete(Subject thread, Map<String, Object> given) {
        String task = task(thread, "reply-to-buyer").id();
        As.run(As.LIVIA, () -> tasks.complete(task, given));
    }

    private ThreadView view(Subject thread) {
        return As.support(() -> threads.get(thread));
    }

    private List<EntryView> threadEntries(Subject thread) {
        return As.support(() -> threads.entries(thread));
    }

    private EntryView last(Subject thread) {
        List<EntryView> entries = threadEntries(thread);
        return entries.get(entries.size() - 1);
    }

    private List<TaskView> openTasks(Subject thread) {
        return As.support(() -> tasks.of(thread)).stream()
                .filter(task -> task.completed() == null)
                .toList();
    }

    private TaskView open(Subject thread) {
        assertThat(openTasks(thread)).hasSize(1);
        return openTasks(thread).get(0);
    }

    private TaskView task(Subject thread, String name) {
        return openTasks(thread).stream()
                .filter(task -> task.task().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> wrote(Subject thread) {
        return As.support(() -> journal.entries(thread)).stream()
                .map(JournalEntryView::what)
                .toList();
    }

    private void assertEndedBy(Subject thread, String end, String... notTaken) {
        Whereabouts where =
                As.support(() -> workflow.whereabouts(thread, "answer-message")).orElseThrow();
        assertThat(where.active()).isEmpty();
        assertThat(where.done()).contains(end).doesNotContain(notTaken);
    }
}
