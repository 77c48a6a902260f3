package io.sportello.clocks;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ladder promises, on whichever database. */
abstract class LadderScenarios {

    private static final ClockKind CLOCK = ClockKind.MARKETPLACE;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderWatch watch;

    @Autowired
    DueWork work;

    @Autowired
    DrillHandler drill;

    @Autowired
    EngineJobs jobs;

    @Autowired
    Workflow workflow;

    @Autowired
    Incidents incidents;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @Autowired
    TransactionTemplate transaction;

    private final Subject subject = aSubject();

    @BeforeEach
    void aWatch() {
        sellers.twoSellers();
        drill.prepare();
        system(() -> {
            watch.ensureRunning();
            return null;
        });
    }

    @AfterEach
    void recover() {
        drill.recover();
    }

    @Test
    void eachRungFiresOnceWhenItIsDue() {
        plan(subject);
        after(Duration.ofHours(11).plusMinutes(59));
        assertThat(drill.done(subject)).isEmpty();
        after(Duration.ofMinutes(1));
        assertThat(drill.done(subject)).containsExactly("remind");
        after(Duration.ofHours(8));
        assertThat(drill.done(subject)).containsExactly("remind", "lead");
        after(Duration.ofHours(4));
        after(Duration.ofDays(4));
        assertThat(drill.done(subject)).containsExactly("remind", "lead", "breach");
        assertThat(states()).containsOnly(RungState.DONE);
    }

    @Test
    void fireOnceEachAndInOrderAfterADowntime() {
        plan(subject);
        after(Duration.ofDays(3));
        assertThat(drill.done(subject)).containsExactly("remind", "lead", "breach");
    }

    @Test
    void neverFireAfterTheStop() {
        plan(subject);
        after(Duration.ofHours(12));
        assertThat(as(() -> ladder.stop(subject, CLOCK))).isTrue();
        assertThat(as(() -> ladder.stop(subject, CLOCK))).isFalse();
        after(Duration.ofDays(3));
        assertThat(drill.done(subject)).containsExactly("remind");
        assertThat(states()).containsExactly(RungState.DONE, RungState.STOPPED, RungState.STOPPED);
    }

    @Test
    void manyAreGivenUpAtOnce() {
        Subject other = aSubject();
        Subject third = aSubject();
        List.of(subject, other, third).forEach(this::plan);
        after(Duration.ofHours(12));
        as(() -> run(() -> ladder.stop(List.of(subject, other), CLOCK)));
        after(Duration.ofDays(3));
        assertThat(drill.done(subject)).containsExactly("remind");
        assertThat(drill.done(other)).containsExactly("remind");
        assertThat(drill.done(third)).containsExactly("remind", "lead", "breach");
    }

    @Test
    void aStopTakenBackLetsTheRestFire() {
        plan(subject);
        as(() -> ladder.stop(subject, CLOCK));
        after(Duration.ofHours(21));
        as(() -> run(() -> ladder.resume(subject, CLOCK)));
        jobs.runDue();
        assertThat(drill.done(subject)).containsExactly("remind", "lead");
    }

    @Test
    void aNewPlanReplacesTheOldOne() {
        plan(subject);
        after(Duration.ofHours(12));
        plan(subject);
        after(Duration.ofHours(11));
        assertThat(drill.done(subject)).containsExactly("remind");
        after(Duration.ofHours(13));
        assertThat(drill.done(subject)).containsExactly("remind", "remind", "lead", "breach");
    }

    @Test
    void aRungCanBeMovedUntilItHasFired() {
        plan(subject);
        after(Duration.ofHours(12));
        Rung later = new Rung("lead", clock.instant().plus(Duration.ofHours(20)));
        Rung again = new Rung("remind", clock.instant());
        as(() -> run(() -> ladder.move(subject, CLOCK, List.of(later, again))));
        after(Duration.ofHours(12));
        assertThat(drill.done(subject)).containsExactly("remind", "breach");
        after(Duration.ofHours(8));
        assertThat(drill.done(subject)).containsExactly("remind", "breach", "lead");
    }

    @Test
    void anEarlierRungBringsTheTimerForward() {
        as(() ->
                run(() -> ladder.plan(subject, AURORA, CLOCK, List.of(new Rung("remind", in(Duration.ofMinutes(2)))))));
        after(Duration.ofMinutes(1));
        assertThat(drill.done(subject)).isEmpty();
        after(Duration.ofMinutes(1));
        assertThat(drill.done(subject)).containsExactly("remind");
    }

    @Test
    void aPlanThatWasRolledBackNeverWas() {
        as(() -> transaction.execute(status -> {
            ladder.plan(subject, AURORA, CLOCK, List.of(new Rung("remind", clock.instant())));
            status.setRollbackOnly();
            return null;
        }));
        after(Duration.ofDays(2));
        assertThat(drill.done(subject)).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void oneThatFailsLosesNoneOfTheOthersAndBecomesAnIncident() {
        List<Subject> all = Stream.generate(LadderScenarios::aSubject).limit(21).toList();
        all.forEach(this::plan);
        Subject broken = all.get(7);
        drill.failFor(broken);
        long before = incidents.count();
        after(Duration.ofHours(12));
        assertThat(all).filteredOn(one -> !one.equals(broken)).allSatisfy(one -> assertThat(drill.done(one))
                .containsExactly("remind"));
        assertThat(drill.done(broken)).isEmpty();
        assertThat(incidents.count()).isEqualTo(before);
        for (int i = 0; i < 8; i++) {
            after(Duration.ofHours(7));
        }
        assertThat(incidents.count()).isEqualTo(before + 3);
        drill.recover();
        ours(broken).forEach(incident -> incidents.retry(incident.jobId()));
        jobs.runDue();
        assertThat(drill.done(broken)).containsExactlyInAnyOrder("remind", "lead", "breach");
        assertThat(incidents.count()).isEqualTo(before);
    }

    @Test
    void aRungThatIsTriedAgainDoesNotFireAfterTheStopEither() {
        plan(subject);
        drill.failFor(subject);
        after(Duration.ofHours(12));
        assertThat(states()).first().isEqualTo(RungState.RETRYING);
        as(() -> ladder.stop(subject, CLOCK));
        drill.recover();
        after(Duration.ofDays(1));
        assertThat(drill.done(subject)).isEmpty();
    }

    @Test
    void aRungThatNobodyHandlesIsNotLost() {
        Subject orphan = new Subject("orphan", subject.id());
        as(() -> run(() -> ladder.plan(orphan, AURORA, CLOCK, List.of(new Rung("remind", clock.instant())))));
        jobs.runDue();
        assertThat(system(() -> ladder.rungs(orphan)))
                .extracting(PlannedRung::state)
                .containsExactly(RungState.RETRYING);
        as(() -> ladder.stop(orphan, CLOCK));
        after(Duration.ofHours(1));
    }

    @Test
    void anotherSellersLadderIsNotThere() {
        plan(subject);
        assertThat(As.seller(NORDLICHT, () -> ladder.rungs(subject))).isEmpty();
        assertThat(As.seller(AURORA, () -> ladder.rungs(subject))).hasSize(3);
        assertThat(As.seller(NORDLICHT, () -> ladder.stop(subject, CLOCK))).isFalse();
        As.seller(
                NORDLICHT, () -> run(() -> ladder.move(subject, CLOCK, List.of(new Rung("remind", clock.instant())))));
        assertThatExceptionOfType(SubjectNotFound.class)
                .isThrownBy(
                        () -> As.seller(NORDLICHT, () -> run(() -> ladder.plan(subject, AURORA, CLOCK, List.of()))));
        after(Duration.ofHours(1));
        assertThat(states()).containsOnly(RungState.PLANNED);
    }

    @Test
    void severalWorkersDoEachRungOnceAndAStopIsNeverOvertaken() throws Exception {
        List<Subject> all =
                Stream.generate(LadderScenarios::aSubject).limit(240).toList();
        all.forEach(this::plan);
        clock.advance(Duration.ofDays(2));
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Callable<Integer>> jobs = new ArrayList<>(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> work::handleDue)
                .toList());
        jobs.add(() -> {
            all.stream().limit(60).forEach(one -> system(() -> ladder.stop(one, CLOCK)));
            return 0;
        });
        for (Future<Integer> each : threads.invokeAll(jobs)) {
            each.get();
        }
        threads.shutdown();
        work.handleDue();
        assertThat(all).allSatisfy(one -> {
            List<PlannedRung> rungs = system(() -> ladder.rungs(one));
            assertThat(rungs).extracting(PlannedRung::state).containsAnyOf(RungState.DONE, RungState.STOPPED);
            assertThat(drill.done(one))
                    .containsExactlyElementsOf(rungs.stream()
                            .filter(rung -> rung.state() == RungState.DONE)
                            .map(PlannedRung::rung)
                            .toList());
        });
        assertThat(all.subList(60, 240))
                .allSatisfy(one -> assertThat(drill.done(one)).containsExactly("remind", "lead", "breach"));
    }

    @Test
    void thereIsOneWatchAndItWaits() {
        system(() -> {
            watch.ensureRunning();
            return null;
        });
        for (int i = 0; i < 250; i++) {
            after(Duration.ofMinutes(6));
        }
        Whereabouts where = workflow.whereabouts(new Subject("watch", "W-1")).orElseThrow();
        assertThat(where.ended()).isFalse();
        assertThat(where.active()).containsExactly("next-look");
        plan(subject);
        after(Duration.ofHours(12));
        assertThat(drill.done(subject)).containsExactly("remind");
    }

    private void plan(Subject one) {
        List<Rung> rungs = List.of(
                new Rung("remind", in(Duration.ofHours(12))),
                new Rung("lead", in(Duration.ofHours(20))),
                new Rung("breach", in(Duration.ofHours(24))));
        as(() -> run(() -> ladder.plan(one, AURORA, CLOCK, rungs)));
    }

    private java.time.Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private void after(Duration time) {
        clock.advance(time);
        jobs.runDue();
    }

    private List<RungState> states() {
        return system(() -> ladder.rungs(subject)).stream()
                .map(PlannedRung::state)
                .toList();
    }

    private List<IncidentView> ours(Subject one) {
        return incidents.open(IncidentFilter.ALL, 0, 100).stream()
                .filter(incident -> incident.cause().startsWith(one + ", "))
                .toList();
    }

    private static Subject aSubject() {
        return new Subject(
                DrillHandler.KIND, "D-" + UUID.randomUUID().toString().substring(0, 30));
    }

    private static Object run(Runnable work) {
        work.run();
        return "done";
    }

    private static <T> T as(Callable<T> work) {
        return As.support(work);
    }

    private static <T> T system(Callable<T> work) {
        return As.system(work);
    }
}
