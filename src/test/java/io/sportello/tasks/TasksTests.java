package io.sportello.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.TaskQuery.Who;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The work list with the real engine and a made-up process. */
@SportelloTest
class TasksTests {

    private static final Map<String, Object> ACCEPTED = Map.of("decision", "accept");

    @Autowired
    Tasks tasks;

    @Autowired
    TaskPriorities priorities;

    @Autowired
    Drill drill;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    Journal journal;

    @Autowired
    Documents documents;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SellerFixture sellers;

    /** Support leads who stand in the database, so that tasks can be given to them. */
    private static final As.Person LEAD = new As.Person(
            "marek-tasks@sportello.example",
            Role.SUPPORT,
            Set.of("support", "support-leads"),
            Set.of(),
            Locale.ENGLISH);

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
        sellers.colleague(LEAD);
    }

    // ---------- the read model

    @Test
    void writesOneRowWithEverythingTheListShows() {
        Instant due = clock.instant().plus(Duration.ofHours(4));
        Subject subject = Drill.auroras();

        TaskView task = drill.begin(subject, due);

        assertThat(As.support(() -> tasks.of(subject))).containsExactly(task);
        assertThat(task.id()).isEqualTo(engineTask(subject));
        assertThat(task)
                .extracting(TaskView::sellerId, TaskView::marketplace, TaskView::process, TaskView::task)
                .containsExactly(SellerFixture.AURORA, "IT", "task-drill", "drill-decide");
        assertThat(task)
                .extracting(TaskView::candidateGroup, TaskView::assignee, TaskView::priority, TaskView::due)
                .containsExactly("support", null, 50, due);
        assertThat(task)
                .extracting(TaskView::created, TaskView::completed, TaskView::completedBy)
                .containsExactly(clock.instant(), null, null);
    }

    @Test
    void leavesNoRowWhenTheTransactionIsRolledBack() {
        Subject subject = Drill.auroras();

        transactions.executeWithoutResult(status -> As.system(() -> {
            drill.start(subject, null);
            status.setRollbackOnly();
            return subject;
        }));

        assertThat(As.support(() -> tasks.of(subject))).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .count())
                .isZero();
    }

    @Test
    void followsPriorityAndDueDate() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);
        Instant due = clock.instant().plus(Duration.ofDays(2));

        engine.setPriority(task.id(), 90);
        engine.setDueDate(task.id(), Date.from(due));

        assertThat(drill.open(subject))
                .extracting(TaskView::priority, TaskView::due)
                .containsExactly(90, due);
    }

    @Test
    void aTaskOnceRaisedStaysUp() {
        Subject subject = Drill.auroras();
        Subject other = Drill.auroras();
        TaskView task = drill.begin(subject);
        drill.begin(other);
        raise(List.of(subject), 80);
        raise(List.of(subject, other), 60);
        engine.setAssignee(task.id(), As.LIVIA.email());

        assertThat(drill.open(subject).priority()).isEqualTo(80);
        assertThat(drill.open(other).priority()).isEqualTo(60);
    }

    @Test
    void onlyTheSystemRaisesTasks() {
        assertThatThrownBy(() -> As.run(
                        As.supportOf(SellerFixture.AURORA),
                        () -> transactions.executeWithoutResult(
                                running -> priorities.raise(List.of(Drill.auroras()), 80))))
                .isInstanceOf(IllegalStateException.class);
    }

    private void raise(List<Subject> subjects, int priority) {
        As.system(() -> {
            transactions.executeWithoutResult(running -> priorities.raise(subjects, priority));
            return true;
        });
    }

    @Test
    void closesATaskThatABoundaryEventTakesAway() {
        Subject subject = Drill.auroras();
        drill.begin(subject);
        clock.advance(Duration.ofMinutes(5));

        drill.withdraw(subject);

        assertThat(As.support(() -> tasks.of(subject)))
                .extracting(TaskView::completed, TaskView::completedBy)
                .containsExactly(tuple(clock.instant(), null));
    }

    @Test
    void closesATaskWhoseProcessIsDeleted() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);

        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .singleResult()
                        .getId(),
                "test",
                true);

        assertThat(As.support(() -> tasks.get(task.id()).completed())).isNotNull();
    }

    // ---------- claiming

    @Test
    void claimsGivesBackAndAssignsAndWritesItDown() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);

        assertThat(As.support(() -> tasks.claim(task.id())).assignee()).isEqualTo(As.LIVIA.email());
        assertThat(As.support(() -> tasks.claim(task.id())).assignee()).isEqualTo(As.LIVIA.email());
        assertThat(As.support(() -> tasks.unclaim(task.id())).assignee()).isNull();
        assertThat(As.support(() -> tasks.assign(task.id(), " Marek-tasks@Sportello.example"))
                        .assignee())
                .isEqualTo(LEAD.email());

        assertThat(As.support(() -> journal.entries(subject)))
                .extracting(JournalEntryView::what)
                .containsExactly("journal.task-claimed", "journal.task-returned", "journal.task-assigned");
        assertThat(engine.createTaskQuery().taskId(task.id()).singleResult().getAssignee())
                .isEqualTo(LEAD.email());
    }

    @Test
    void tellsOnceOnADeviceOfTasksThatAColleagueGives() {
        jdbc.update(
                "insert into push_device (id, user_email, endpoint, endpoint_hash, p256dh, auth, name, created) values"
                        + " (next value for push_device_seq, ?, 'https://push.example/a', 'assigned', 'k', 'a', 'Phone', now())",
                LEAD.email());
        try {
            for (int i = 0; i < 3; i++) {
                TaskView task = drill.begin(Drill.auroras());
                As.support(() -> tasks.assign(task.id(), LEAD.email()));
            }
            TaskView own = drill.begin(Drill.auroras());
            As.call(LEAD, () -> tasks.assign(own.id(), LEAD.email()));

            assertThat(jdbc.queryForList(
                            "select n.path from push_notice n join push_device d on d.id = n.device_id where d.user_email = ?",
                            String.class,
                            LEAD.email()))
                    .containsExactly("/tasks?view=mine");
        } finally {
            jdbc.update("delete from push_device where user_email = ?", LEAD.email());
        }
    }

    @Test
    void goesBackToWhoeverGaveItAway() {
        TaskView task = drill.begin(Drill.auroras());
        As.Person giver = new As.Person(
                "aldo-tasks@sportello.example", Role.SUPPORT, Set.of("support"), Set.of(), Locale.ENGLISH);
        sellers.colleague(giver);
        As.call(giver, () -> tasks.claim(task.id()));

        assertThat(As.call(giver, () -> tasks.assign(task.id(), LEAD.email())).delegatedBy())
                .isEqualTo(giver.email());
        assertThat(As.call(LEAD, () -> tasks.unclaim(task.id())).assignee()).isEqualTo(giver.email());
        assertThat(As.call(giver, () -> tasks.unclaim(task.id())).assignee()).isNull();

        assertThat(As.support(() -> journal.entries(task.subject())))
                .extracting(JournalEntryView::what)
                .endsWith("journal.task-assigned", "journal.task-handed-back", "journal.task-returned");
    }

    @Test
    void isNobodysToGetBackWhenSomebodyElseAssignedIt() {
        TaskView task = drill.begin(Drill.auroras());
        As.support(() -> tasks.claim(task.id()));

        assertThat(As.supportLead(() -> tasks.assign(task.id(), LEAD.email())).delegatedBy())
                .isNull();
        assertThat(As.call(LEAD, () -> tasks.unclaim(task.id())).assignee()).isNull();
    }

    @Test
    void assignsToNobodyWhoMayNotDoIt() {
        TaskView task = drill.begin(Drill.auroras());
        for (String stranger : List.of(
                "nobody@sportello.example", As.userOf(SellerFixture.AURORA).email())) {
            assertThatExceptionOfType(TaskRefused.class)
                    .isThrownBy(() -> As.support(() -> tasks.assign(task.id(), stranger)))
                    .withMessage("task.no-such-user");
        }
    }

    @Test
    void assignsBackToTheGroupWhoeverHadIt() {
        TaskView task = drill.begin(Drill.auroras());
        As.supportLead(() -> tasks.claim(task.id()));

        assertThat(As.support(() -> tasks.assign(task.id(), "")).assignee()).isNull();
    }

    @Test
    void keepsThePriorityThatAPersonChoseUntilItIsRaised() {
        TaskView task = drill.begin(Drill.auroras());

        As.support(() -> tasks.prioritise(task.id(), 10));
        As.support(() -> tasks.claim(task.id()));

        assertThat(As.support(() -> tasks.get(task.id())).priority()).isEqualTo(10);
        assertThat(engine.createTaskQuery().taskId(task.id()).singleResult().getPriority())
                .isEqualTo(10);
        for (int wrong : List.of(-1, 101)) {
            assertThatExceptionOfType(TaskRefused.class)
                    .isThrownBy(() -> As.support(() -> tasks.prioritise(task.id(), wrong)));
        }
    }

    @Test
    void keepsANoteInTheJournalForStaffOnly() {
        TaskView task = drill.begin(Drill.auroras());

        As.support(() -> tasks.note(task.id(), NewNote.of(" Box still sealed. ")));

        assertThat(As.support(() -> journal.entries(task.subject())))
                .extracting(JournalEntryView::what)
                .containsExactly("journal.task-noted");
        assertThat(As.seller(SellerFixture.AURORA, () -> journal.entries(task.subject())))
                .isEmpty();
        for (String wrong : List.of(" ", "x".repeat(2_001))) {
            assertThatExceptionOfType(TaskRefused.class)
                    .isThrownBy(() -> As.support(() -> tasks.note(task.id(), NewNote.of(wrong))));
        }
    }

    @Test
    void namesWhoHoldsATask() {
        TaskView task = drill.begin(Drill.auroras());
        As.support(() -> tasks.claim(task.id()));

        assertThatExceptionOfType(TaskConflict.class)
                .isThrownBy(() -> As.supportLead(() -> tasks.claim(task.id())))
                .satisfies(conflict -> assertThat(conflict.holder()).isEqualTo(As.LIVIA.email()));
        assertThatExceptionOfType(TaskConflict.class).isThrownBy(() -> As.supportLead(() -> tasks.unclaim(task.id())));
        assertThatExceptionOfType(TaskConflict.class)
                .isThrownBy(() -> As.supportLead(() -> tasks.complete(task.id(), ACCEPTED)));
        assertThat(As.support(() -> tasks.get(task.id())).completed()).isNull();
    }

    @Test
    void letsExactlyOneOfTwoClaimAtTheSameInstant() throws Exception {
        for (int round = 0; round < 5; round++) {
            TaskView task = drill.begin(Drill.auroras());

            List<Object> results = together(
                    () -> As.support(() -> tasks.claim(task.id())), () -> As.supportLead(() -> tasks.claim(task.id())));

            assertThat(results).hasAtLeastOneElementOfType(TaskView.class);
            assertThat(results).hasAtLeastOneElementOfType(TaskConflict.class);
        }
    }

    @Test
    void letsExactlyOneOfTwoCompleteAtTheSameInstant() throws Exception {
        for (int round = 0; round < 5; round++) {
            Subject subject = Drill.auroras();
            TaskView task = drill.begin(subject);

            List<Object> results = together(
                    () -> As.support(() -> tasks.complete(task.id(), ACCEPTED)),
                    () -> As.supportLead(() -> tasks.complete(task.id(), ACCEPTED)));

            assertThat(results).hasAtLeastOneElementOfType(TaskView.class);
            assertThat(results).hasAtLeastOneElementOfType(TaskGone.class);
            assertThat(As.support(() -> tasks.of(subject))).hasSize(2);
        }
    }

    private static List<Object> together(Callable<TaskView> one, Callable<TaskView> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Object> results = new ArrayList<>();
            for (Future<TaskView> future : threads.invokeAll(List.of(after(start, one), after(start, other)))) {
                results.add(result(future));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<TaskView> after(CyclicBarrier start, Callable<TaskView> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private static Object result(Future<TaskView> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    // ---------- completing

    @Test
    void completesInOneStepAndGoesOn() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);

        TaskView done = As.support(() -> tasks.complete(task.id(), ACCEPTED));

        assertThat(done)
                .extracting(TaskView::completed, TaskView::completedBy)
                .containsExactly(clock.instant(), As.LIVIA.email());
        assertThat(drill.open(subject).task()).isEqualTo("drill-prove");
    }

    @Test
    void saysWhoCompletedATaskBeforeAndKeepsWhatWasTyped() {
        TaskView task = drill.begin(Drill.auroras());
        As.support(() -> tasks.complete(task.id(), ACCEPTED));

        Map<String, Object> typed = Map.of("decision", "refuse", "reason", "my long text");
        assertThatExceptionOfType(TaskGone.class)
                .isThrownBy(() -> As.supportLead(() -> tasks.complete(task.id(), typed)))
                .satisfies(gone -> assertThat(gone.task().completedBy()).isEqualTo(As.LIVIA.email()));

        assertThat(As.supportLead(() -> tasks.draft(task.id())).orElseThrow().answers())
                .isEqualTo(typed);
    }

    @Test
    void changesNothingWhenTheFormOrTheFeatureRefuses() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);

        assertThatExceptionOfType(AnswersRefused.class)
                .isThrownBy(() -> As.support(() -> tasks.complete(task.id(), Map.of("decision", "refuse"))))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldError::name, FieldError::message)
                        .containsExactly(tuple("reason", "form.error.required")));
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> As.support(
                        () -> tasks.complete(task.id(), Map.of("decision", "refuse", "reason", "forbidden"))));
        assertThatThrownBy(() ->
                        As.support(() -> tasks.complete(task.id(), Map.of("decision", "refuse", "reason", "broken"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(drill.open(subject)).isEqualTo(task);
        assertThat(engineTask(subject)).isEqualTo(task.id());
    }

    @Test
    void asksForAProofOfAStepAtTheMarketplace() throws IOException {
        Subject subject = Drill.auroras();
        documentOf(subject, "before.png");
        clock.advance(Duration.ofMinutes(1));
        As.support(() -> tasks.complete(drill.begin(subject).id(), ACCEPTED));
        String id = drill.open(subject).id();

        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> As.supportLead(() -> tasks.complete(id, Map.of("reference", " "))))
                .withMessage("task.proof-needed");

        documentOf(subject, "proof.png");
        assertThat(As.supportLead(() -> tasks.complete(id, Map.of())).completed())
                .isNotNull();
    }

    @Test
    void takesTheReferenceAsAProof() {
        Subject subject = Drill.auroras();
        As.support(() -> tasks.complete(drill.begin(subject).id(), ACCEPTED));

        TaskView done = As.supportLead(() -> tasks.complete(drill.open(subject).id(), Map.of("reference", "DkQ7RRMA")));

        assertThat(done.completedBy()).isEqualTo(As.MAREK.email());
    }

    private void documentOf(Subject subject, String name) throws IOException {
        byte[] content = "not really a picture".getBytes(StandardCharsets.UTF_8);
        As.support(() -> transactions.execute(status -> {
            try {
                return documents.store(
                        subject, SellerFixture.AURORA, name, new ByteArrayInputStream(content), content.length);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    // ---------- who may

    @Test
    void leavesATaskToItsGroup() {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);

        for (As.Person stranger : List.of(As.TADEO, As.userOf(SellerFixture.AURORA))) {
            assertThatExceptionOfType(TaskNotAllowed.class)
                    .isThrownBy(() -> As.call(stranger, () -> tasks.claim(task.id())));
            assertThatExceptionOfType(TaskNotAllowed.class)
                    .isThrownBy(() -> As.call(stranger, () -> tasks.assign(task.id(), stranger.email())));
            assertThatExceptionOfType(TaskNotAllowed.class)
                    .isThrownBy(() -> As.call(stranger, () -> tasks.complete(task.id(), ACCEPTED)));
        }
        assertThat(As.call(As.TADEO, () -> tasks.get(task.id()))).isEqualTo(task);
        assertThat(drill.open(subject)).isEqualTo(task);
    }

    @Test
    void givesSellersNothingButTheirOwnSubjectsTasks() {
        Subject own = Drill.auroras();
        Subject others = Drill.nordlichts();
        TaskView task = drill.begin(own);
        drill.begin(others);

        assertThat(As.seller(SellerFixture.AURORA, () -> tasks.of(own))).containsExactly(task);
        assertThat(As.seller(SellerFixture.AURORA, () -> tasks.of(others))).isEmpty();
        assertThatExceptionOfType(TaskNotAllowed.class)
                .isThrownBy(
                        () -> As.seller(SellerFixture.AURORA, () -> tasks.find(TaskQuery.open(Who.ANYBODY), null, 10)));
        assertThatExceptionOfType(TaskNotAllowed.class)
                .isThrownBy(() -> As.seller(SellerFixture.AURORA, () -> tasks.get(task.id())));
    }

    @Test
    void findsNoTaskThatIsNotThere() {
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> As.support(() -> tasks.get("nowhere")));
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> As.support(() -> tasks.claim("nowhere")));
        assertThatExceptionOfType(SubjectNotFound.class)
                .isThrownBy(() -> As.support(() -> tasks.complete("nowhere", ACCEPTED)));
    }

    // ---------- drafts

    @Test
    void keepsOneDraftATaskAndPerson() {
        TaskView task = drill.begin(Drill.auroras());
        As.support(() -> tasks.saveDraft(task.id(), Map.of("reason", "one")));
        clock.advance(Duration.ofMinutes(1));
        As.support(() -> tasks.saveDraft(task.id(), Map.of("reason", "two")));

        assertThat(As.support(() -> tasks.draft(task.id())))
                .contains(new TaskDraft(Map.of("reason", "two"), clock.instant(), null));
        assertThat(As.supportLead(() -> tasks.draft(task.id()))).isEmpty();
    }

    @Test
    void dropsTheDraftWithTheAnswers() {
        TaskView task = drill.begin(Drill.auroras());
        As.support(() -> tasks.saveDraft(task.id(), Map.of("reason", "one")));

        As.support(() -> tasks.complete(task.id(), ACCEPTED));

        assertThat(As.support(() -> tasks.draft(task.id()))).isEmpty();
    }

    private String engineTask(Subject subject) {
        return engine.createTaskQuery()
                .processInstanceBusinessKey(subject.toString())
                .singleResult()
                .getId();
    }
}
