package io.sportello.policies.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.UserFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.floors.BreachStatus;
import io.sportello.policies.floors.BreachView;
import io.sportello.policies.floors.Breaches;
import io.sportello.policies.floors.HeldList;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.versions.Publishing;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskNotAllowed;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A floor rises: what falls below it is found, given to an officer, and done with once it is mended; on each database. */
abstract class MendingScenarios {

    private static final String MEND = "mend-table";

    @Autowired
    private StudioFixture studio;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeReview review;

    @Autowired
    private ChangeQueries changes;

    @Autowired
    private DraftFloors floors;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PolicyOwners owners;

    @Autowired
    private UserFixture users;

    @Autowired
    private Policies policies;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Journal journal;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Test
    void aDraftOfAFloorNamesWhatItWouldBreakAndWhen() {
        studio.policy("mf-draft");
        ChangeView change = floorDraft("mf-draft", "26");

        HeldList list = As.call(As.ORSOLA, () -> floors.of(change).orElseThrow());

        assertThat(list.policies())
                .extracting(each -> each.time().line().policy(), each -> each.isProved(), each -> each.already())
                .containsExactly(tuple("mf-draft", false, false));
        assertThat(list.policies().get(0).held().worse())
                .extracting(worse -> worse.row(), worse -> worse.ours().toString(), worse -> worse.floor()
                        .toString())
                .containsExactly(1, "20", "26");
        assertThat(floors.concerns(change)).isTrue();
        assertThat(breaches.current("mf-draft")).isEmpty();
    }

    @Test
    void aDraftThatBreaksNothingSaysSo() {
        studio.policy("mf-sound");
        ChangeView change = floorDraft("mf-sound", "19");

        HeldList list = As.call(As.ORSOLA, () -> floors.of(change).orElseThrow());

        assertThat(list.isSound()).isTrue();
        assertThat(list.policies()).hasSize(1);
    }

    @Test
    void aTableThatBreaksIsATaskUntilItIsProvedAgain() {
        studio.policy("mf-mend");
        Instant day = clock.instant().plus(Duration.ofDays(9));
        raise("mf-mend", "26", day);
        jobs.runDue();

        BreachView breach = breaches.current("mf-mend").orElseThrow();
        assertThat(breach)
                .extracting(BreachView::version, BreachView::floor, BreachView::floorVersion, BreachView::breaksAt)
                .containsExactly(1, "mf-mend-floor", 2, day);
        assertThat(task(breach))
                .extracting(TaskView::task, TaskView::due, TaskView::candidateGroup, TaskView::completed)
                .containsExactly(MEND, day, "compliance", null);
        assertThat(said(breach))
                .anyMatch(line -> line.startsWith("Version 1 grants less than mf-mend-floor version 2"));

        ChangeView change = As.call(As.TADEO, () -> drafts.open("mf-mend", null));
        As.run(As.TADEO, () -> write(change, 1, "\"software\"", "26"));
        As.run(As.TADEO, () -> review.submit(change.number(), at(null)));
        complete(As.ORSOLA, change.subject(), "review-policy", Map.of("approved", "yes"));
        jobs.runDue();

        assertThat(breaches.current("mf-mend")).isEmpty();
        assertThat(breaches.get(subject(breach)).status()).isEqualTo(BreachStatus.OVER);
        assertThat(task(breach))
                .extracting(each -> each.completed() != null, TaskView::completedBy)
                .containsExactly(true, null);
        assertThat(ended(breach, "mended")).isTrue();
    }

    @Test
    void itIsTheTaskOfWhoeverAnswersForTheTable() {
        studio.policy("mf-owner");
        String owner = users.officer();
        As.run(As.TADEO, () -> owners.assign("mf-owner", owner));

        raise("mf-owner", "26", clock.instant().plus(Duration.ofDays(9)));
        jobs.runDue();

        assertThat(task(breaches.current("mf-owner").orElseThrow()).assignee()).isEqualTo(owner);
    }

    @Test
    void theGuardStandsInUntilThen() {
        studio.policy("mf-guard");
        raise("mf-guard", "26", null);
        jobs.runDue();

        Question question = Question.of("mf-guard", null, null, Map.of("category", "software"));
        Decision decision = As.system(() -> policies.preview(question));
        assertThat(decision.integer("windowDays")).isEqualTo(26);
        assertThat(decision.raised()).isTrue();
        assertThat(breaches.current("mf-guard")).hasValueSatisfying(breach -> assertThat(breach.isSo(clock.instant()))
                .isTrue());
    }

    @Test
    void isLeftToTheGuardByAnOfficerWhoSaysWhy() {
        studio.policy("mf-left");
        raise("mf-left", "26", null);
        jobs.runDue();
        BreachView breach = breaches.current("mf-left").orElseThrow();

        assertThatExceptionOfType(TaskNotAllowed.class)
                .isThrownBy(() -> complete(As.LIVIA, subject(breach), MEND, Map.of("note", "not mine")));
        complete(As.ORSOLA, subject(breach), MEND, Map.of("note", "The guard is enough"));

        assertThat(breaches.current("mf-left")).hasValueSatisfying(left -> assertThat(left)
                .extracting(BreachView::status, BreachView::note, BreachView::endedBy)
                .containsExactly(BreachStatus.LEFT, "The guard is enough", As.ORSOLA.email()));
        assertThat(ended(breach, "left-to-guard")).isTrue();
        prove();
        assertThat(breaches.current("mf-left").orElseThrow().number()).isEqualTo(breach.number());
        assertThat(tasks(breach)).hasSize(1);

        raise("mf-left", "14", null);
        jobs.runDue();
        assertThat(breaches.current("mf-left")).isEmpty();
    }

    @Test
    void aFloorThatRisesAgainIsAnotherTask() {
        studio.policy("mf-again");
        raise("mf-again", "26", null);
        jobs.runDue();
        BreachView first = breaches.current("mf-again").orElseThrow();
        raise("mf-again", "28", null);
        jobs.runDue();

        BreachView second = breaches.current("mf-again").orElseThrow();
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.floorVersion()).isEqualTo(3);
        assertThat(ended(first, "mended")).isTrue();
        assertThat(task(second).completed()).isNull();
    }

    @Test
    void aFloorThatIsTakenBackBeforeItsDayBreaksNothingAnyMore() {
        studio.policy("mf-back");
        ChangeView change = raise("mf-back", "26", clock.instant().plus(Duration.ofDays(9)));
        jobs.runDue();
        BreachView breach = breaches.current("mf-back").orElseThrow();

        As.run(As.TADEO, () -> review.takeBack(change.number()));
        jobs.runDue();

        assertThat(breaches.current("mf-back")).isEmpty();
        assertThat(ended(breach, "mended")).isTrue();
    }

    @Test
    void whatBreaksByADatedRowIsDueOnItsDay() {
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(40);
        publish("mf-dated-floor", dated("mf-dated-floor", null, ">= @\"%s\" | 20".formatted(day), "- | 14"));
        publish("mf-dated", dated("mf-dated", "mf-dated-floor", "- | 15"));
        jobs.runDue();

        BreachView breach = breaches.current("mf-dated").orElseThrow();
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(breach.breaksAt()).isEqualTo(begin);
        assertThat(task(breach).due()).isEqualTo(begin);

        clock.advance(Duration.ofDays(41));
        prove();
        assertThat(breaches.current("mf-dated").orElseThrow())
                .extracting(BreachView::number, each -> each.isSo(clock.instant()))
                .containsExactly(breach.number(), true);
    }

    @Test
    void aTableThatCannotBeProvedAgainstTheNewFloorIsATaskToo() {
        publish("mf-open-floor", dated("mf-open-floor", null, "- | 14"));
        publish("mf-open", dated("mf-open", "mf-open-floor", "- | 15"));
        publish("mf-open-floor", dated("mf-open-floor", null, "- | 7 + 7"));
        jobs.runDue();

        assertThat(breaches.current("mf-open"))
                .hasValueSatisfying(breach -> assertThat(breach.floorVersion()).isEqualTo(2));
    }

    private ChangeView raise(String policy, String days, Instant from) {
        ChangeView change = floorDraft(policy, days);
        As.run(As.TADEO, () -> review.submit(change.number(), at(from)));
        complete(As.ORSOLA, change.subject(), "review-policy", Map.of("approved", "yes"));
        return change;
    }

    private ChangeView floorDraft(String policy, String days) {
        ChangeView change = As.call(As.TADEO, () -> drafts.open(policy + "-floor", null));
        As.run(As.TADEO, () -> write(change, 1, "\"software\"", days));
        return changes.get(change.number());
    }

    private static Submission at(Instant from) {
        return new Submission("The marketplace grants more", from, OpenCases.KEEP);
    }

    private void write(ChangeView change, int row, String category, String days) {
        RowText now = RowText.of(
                changes.readiness(changes.get(change.number())).table().row(row));
        drafts.write(change.number(), row, now.mark(), StudioFixture.row(category, days));
    }

    private void publish(String key, String content) {
        transaction.executeWithoutResult(status -> publishing.publish(key, content, clock.instant(), "test", "test"));
    }

    private static String dated(String key, String floor, String... rows) {
        return TableText.of(
                key,
                "FIRST",
                (floor == null ? "" : "<sportello:floor policy=\"" + floor + "\" />")
                        + "<sportello:direction output=\"days\" better=\"HIGHER\" />",
                List.of("purchaseDate:date"),
                List.of("days:number"),
                List.of(rows));
    }

    private void prove() {
        As.system(() -> {
            transaction.executeWithoutResult(status -> breaches.proveAll());
            return null;
        });
    }

    private static Subject subject(BreachView breach) {
        return new Subject("breach", breach.number());
    }

    private List<TaskView> tasks(BreachView breach) {
        return As.call(As.ORSOLA, () -> tasks.of(subject(breach)));
    }

    private TaskView task(BreachView breach) {
        assertThat(tasks(breach)).hasSize(1);
        return tasks(breach).get(0);
    }

    private void complete(As.Person who, Subject subject, String task, Map<String, Object> answers) {
        As.run(who, () -> {
            TaskView open = tasks.of(subject).stream()
                    .filter(each -> each.completed() == null && each.task().equals(task))
                    .findFirst()
                    .orElseThrow();
            tasks.complete(open.id(), answers);
        });
    }

    private boolean ended(BreachView breach, String end) {
        Whereabouts where =
                As.system(() -> workflow.whereabouts(subject(breach)).orElseThrow());
        return where.ended() && where.done().contains(end);
    }

    private List<String> said(BreachView breach) {
        return As.call(As.ADMIN, () -> journal.entries(subject(breach))).stream()
                .map(JournalEntryView::text)
                .toList();
    }
}
