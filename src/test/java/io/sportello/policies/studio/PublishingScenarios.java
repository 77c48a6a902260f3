package io.sportello.policies.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayStatus;
import io.sportello.policies.replay.ReplayView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A change of a table, from draft to force, by two people; on each database. */
abstract class PublishingScenarios {

    static final Submission AT_ONCE = new Submission("Software gets more time", null, OpenCases.KEEP);

    @Autowired
    private StudioFixture studio;

    @Autowired
    private StudioWaitingCases waiting;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeReview review;

    @Autowired
    private ChangeQueries changes;

    @Autowired
    private EvidenceRecords evidence;

    @Autowired
    private ReplayReading replays;

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
    private MovableClock clock;

    @TempDir
    private Path folder;

    @Test
    void isInForceOnceASecondOfficerApproves() {
        ChangeView change = submitted("sf-approve", AT_ONCE);

        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes", "note", "seen"));
        jobs.runDue();

        assertThat(changes.get(change.number()))
                .extracting(ChangeView::status, ChangeView::publishedVersion, ChangeView::reviewedBy)
                .containsExactly(ChangeStatus.PUBLISHED, 2, As.ORSOLA.email());
        assertThat(decision("sf-approve"))
                .extracting(Decision::version, made -> made.integer("windowDays"))
                .containsExactly(2, 25);
        assertThat(ended(change, "policy-in-force")).isTrue();
        assertThat(said(change)).anyMatch(line -> line.startsWith("Approved as version 2"));
    }

    @Test
    void letsNoAuthorReviewIt() {
        ChangeView change = submitted("sf-author", AT_ONCE);

        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> complete(As.TADEO, change, "review-policy", Map.of("approved", "yes")))
                .withMessage("policies.change.second-person");

        assertThat(changes.get(change.number()).status()).isEqualTo(ChangeStatus.IN_REVIEW);
        assertThat(decision("sf-author").version()).isEqualTo(1);
    }

    @Test
    void letsNobodyReviewWhoWroteAnyOfIt() {
        ChangeView change = draft("sf-both");
        As.run(As.ORSOLA, () -> write(change, 2, "-", "45"));
        As.run(As.TADEO, () -> review.submit(change.number(), AT_ONCE));

        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes")));
    }

    @Test
    void goesBackToItsAuthorsAndComesAgain() {
        ChangeView change = submitted("sf-back", AT_ONCE);

        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "no", "comment", "Why not 30?"));
        assertThat(changes.get(change.number()))
                .extracting(ChangeView::status, ChangeView::reviewNote)
                .containsExactly(ChangeStatus.DRAFT, "Why not 30?");
        assertThat(ended(change, "change-sent-back")).isTrue();

        As.run(As.TADEO, () -> write(change, 1, "\"software\"", "30"));
        As.run(As.TADEO, () -> review.submit(change.number(), AT_ONCE));
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes"));
        assertThat(decision("sf-back").integer("windowDays")).isEqualTo(30);
    }

    @Test
    void holdsFromItsDayOn() {
        Instant day = clock.instant().plus(Duration.ofDays(2));
        ChangeView change = submitted("sf-day", new Submission("From Thursday on", day, OpenCases.KEEP));
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes"));
        jobs.runDue();

        assertThat(changes.get(change.number()).status()).isEqualTo(ChangeStatus.SCHEDULED);
        assertThat(decision("sf-day").version()).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        assertThat(decision("sf-day").version()).isEqualTo(2);
        jobs.runDue();
        assertThat(changes.get(change.number()).status()).isEqualTo(ChangeStatus.PUBLISHED);
        assertThat(said(change)).contains("Version 2 is in force; the one before it is retired");
    }

    @Test
    void isTakenBackBeforeItsDay() {
        Instant day = clock.instant().plus(Duration.ofDays(2));
        ChangeView change = submitted("sf-early", new Submission("From Thursday on", day, OpenCases.KEEP));
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes"));

        As.run(As.TADEO, () -> review.takeBack(change.number()));

        assertThat(changes.get(change.number()).status()).isEqualTo(ChangeStatus.WITHDRAWN);
        clock.advance(Duration.ofDays(3));
        jobs.runDue();
        assertThat(decision("sf-early").version()).isEqualTo(1);
    }

    @Test
    void isNotSentWhileItGrantsLessThanItsFloor() {
        ChangeView change = draft("sf-worse");
        As.run(As.TADEO, () -> write(change, 1, "\"software\"", "13"));

        assertThatExceptionOfType(ChangeRefused.class)
                .isThrownBy(() -> As.run(As.TADEO, () -> review.submit(change.number(), AT_ONCE)))
                .withMessage("policies.change.not-ready");
        assertThat(changes.readiness(changes.get(change.number())).held().worse())
                .extracting(worse -> worse.row(), worse -> worse.ours().toString(), worse -> worse.floor()
                        .toString())
                .containsExactly(1, "13", "14");
    }

    @Test
    void isNotApprovedOnceItsFloorHasRisen() {
        ChangeView change = submitted("sf-risen", AT_ONCE);
        ChangeView floor = As.call(As.ORSOLA, () -> drafts.open("sf-risen-floor", null));
        As.run(As.ORSOLA, () -> write(floor, 1, "\"software\"", "26"));
        As.run(As.ORSOLA, () -> review.submit(floor.number(), AT_ONCE));
        complete(As.TADEO, floor, "review-policy", Map.of("approved", "yes"));

        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes")))
                .withMessage("policies.change.not-ready");
        assertThat(changes.get(change.number()).status()).isEqualTo(ChangeStatus.IN_REVIEW);
    }

    @Test
    void isNotSentWhenNothingChanges() {
        studio.policy("sf-same");
        ChangeView change = As.call(As.TADEO, () -> drafts.open("sf-same", null));

        assertThatExceptionOfType(ChangeRefused.class)
                .isThrownBy(() -> As.run(As.TADEO, () -> review.submit(change.number(), AT_ONCE)))
                .withMessage("policies.change.no-difference");
    }

    @Test
    void goesBackToAnEarlierVersionThroughTheSameFourEyes() {
        approved("sf-roll");
        ChangeView back = As.call(
                As.TADEO,
                () -> review.rollback("sf-roll", 1, new Submission("It was a mistake", null, OpenCases.KEEP)));

        assertThat(decision("sf-roll").version()).isEqualTo(2);
        complete(As.ORSOLA, back, "review-policy", Map.of("approved", "yes"));

        assertThat(decision("sf-roll"))
                .extracting(Decision::version, made -> made.integer("windowDays"))
                .containsExactly(3, 20);
    }

    @Test
    void goesBackAtOnceInAnEmergencyThatASecondOfficerLooksAtAfterwards() {
        approved("sf-emergency");
        ChangeView back = As.call(
                As.TADEO,
                () -> review.emergency("sf-emergency", 1, new Submission("Refunds go wrong", null, OpenCases.KEEP)));

        assertThat(decision("sf-emergency").version()).isEqualTo(3);
        assertThat(said(back))
                .anyMatch(line -> line.startsWith("Emergency: version 3 is in force at once: Refunds go wrong"));
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() ->
                        complete(As.TADEO, back, "review-emergency", Map.of("right", "yes", "note", "it was mine")));
        complete(As.ORSOLA, back, "review-emergency", Map.of("right", "yes", "note", "agreed"));
        assertThat(ended(back, "emergency-reviewed")).isTrue();
        assertThat(said(back)).contains("The emergency was right: agreed");
    }

    @Test
    void showsTheReviewerWhatItWouldHaveDecidedAndKeepsItAsEvidence() throws IOException {
        studio.policy("sf-replay");
        Subject subject = new Subject("return", "R-1");
        As.system(() -> policies.decide(Question.of("sf-replay", subject, null, Map.of("category", "software"))));
        clock.advance(Duration.ofMinutes(1));
        ChangeView change = submitted("sf-replay", AT_ONCE);

        jobs.runDue();
        ReplayView replay = As.call(
                        As.ORSOLA,
                        () -> replays.latest("sf-replay", change.content().sha256()))
                .orElseThrow();
        assertThat(replay)
                .extracting(ReplayView::status, ReplayView::label, ReplayView::same, ReplayView::changed)
                .containsExactly(ReplayStatus.DONE, change.number(), 0L, 1L);

        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes", "note", "seen"));
        jobs.runDue();
        Path bundle = Files.write(folder.resolve("replayed.zip"), evidence.bundle("sf-replay", 2));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        VerifyEvidence.verify(bundle, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("replay " + replay.number(), "0 the same, 1 changed, 0 without answer");
    }

    @Test
    void replaysNothingTwiceForTheReviewer() {
        studio.policy("sf-once");
        ChangeView change = submitted("sf-once", AT_ONCE);
        jobs.runDue();
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "no", "comment", "why is that?"));

        As.call(As.TADEO, () -> review.submit(change.number(), AT_ONCE));

        assertThat(As.call(As.TADEO, () -> replays.newest("sf-once", Long.MAX_VALUE, 10)))
                .hasSize(1);
    }

    @Test
    void keepsEvidenceThatHoldsWithoutUs() throws IOException {
        ChangeView change = approved("sf-evidence");

        Path bundle = Files.write(folder.resolve("bundle.zip"), evidence.bundle("sf-evidence", 2));

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = VerifyEvidence.verify(bundle, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("sf-evidence v2")
                .contains(evidence.sha256("sf-evidence", 2))
                .contains("proved again: never below sf-evidence-floor v1")
                .contains("written by " + As.TADEO.email() + ", reviewed by " + As.ORSOLA.email());
        assertThat(status).isZero();
        assertThat(change.publishedVersion()).isEqualTo(2);
    }

    @Test
    void proposesAShippedTableThatHasChangedAndOverridesNothing() {
        approved("sf-release");
        studio.ship("sf-release", StudioFixture.table("sf-release", "\"software\" | 50", "- | 50"));

        assertThat(decision("sf-release"))
                .extracting(Decision::version, made -> made.integer("windowDays"))
                .containsExactly(2, 25);
        ChangeView change = As.call(As.TADEO, () -> drafts.open("sf-release", 3));
        As.run(As.TADEO, () -> review.submit(change.number(), AT_ONCE));
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes"));
        assertThat(decision("sf-release"))
                .extracting(Decision::version, made -> made.integer("windowDays"))
                .containsExactly(4, 50);
    }

    @Test
    void decidesTheWaitingCasesAgainWhereThatIsWanted() {
        ChangeView change = submitted(
                StudioWaitingCases.POLICY, new Submission("Those who wait get it too", null, OpenCases.DECIDE_AGAIN));
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes"));
        jobs.runDue();

        assertThat(waiting.decided())
                .hasSize(StudioWaitingCases.COUNT - 1)
                .doesNotHaveDuplicates()
                .doesNotContain(new Subject("studio-case", Integer.toString(StudioWaitingCases.WITHOUT_ANSWER)));
        assertThat(As.system(() -> workflow.whereabouts(change.subject(), "decide-again")))
                .hasValueSatisfying(where -> assertThat(where.done()).contains("cases-decided"));
        assertThat(said(change)).contains("49 open cases were decided again, 1 keep their decision");
    }

    private ChangeView draft(String policy) {
        studio.policy(policy);
        ChangeView change = As.call(As.TADEO, () -> drafts.open(policy, null));
        As.run(As.TADEO, () -> write(change, 1, "\"software\"", "25"));
        return change;
    }

    private ChangeView submitted(String policy, Submission submission) {
        ChangeView change = draft(policy);
        return As.call(As.TADEO, () -> review.submit(change.number(), submission));
    }

    private ChangeView approved(String policy) {
        ChangeView change = submitted(policy, AT_ONCE);
        complete(As.ORSOLA, change, "review-policy", Map.of("approved", "yes"));
        jobs.runDue();
        return changes.get(change.number());
    }

    private void write(ChangeView change, int row, String category, String days) {
        RowText now = RowText.of(
                changes.readiness(changes.get(change.number())).table().row(row));
        drafts.write(change.number(), row, now.mark(), StudioFixture.row(category, days));
    }

    private void complete(As.Person who, ChangeView change, String task, Map<String, Object> answers) {
        As.run(who, () -> {
            TaskView open = tasks.of(change.subject()).stream()
                    .filter(each -> each.completed() == null && each.task().equals(task))
                    .findFirst()
                    .orElseThrow();
            tasks.complete(open.id(), answers);
        });
    }

    private Decision decision(String policy) {
        Question question = Question.of(policy, null, null, Map.of("category", "software"));
        return As.system(() -> policies.preview(question));
    }

    private boolean ended(ChangeView change, String end) {
        Whereabouts where =
                As.system(() -> workflow.whereabouts(change.subject()).orElseThrow());
        return where.ended() && where.done().contains(end);
    }

    private List<String> said(ChangeView change) {
        return As.call(As.ADMIN, () -> journal.entries(change.subject())).stream()
                .map(JournalEntryView::text)
                .toList();
    }
}
