package io.sportello.policies.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.deciding.Guard;
import io.sportello.policies.deciding.RecordedDecisions;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.JobWork;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asking a policy's questions again, on whatever database. */
abstract class ReplayScenarios {

    private static final As.Person AURORAS_OFFICER = new As.Person(
            "officer@sportello.example", Role.COMPLIANCE, Set.of(), Set.of(SellerFixture.AURORA), Locale.ENGLISH);

    @Autowired
    private ReplayFixture fixture;

    @Autowired
    private Replays replays;

    @Autowired
    private ReplayReading reading;

    @Autowired
    private ReplayStore store;

    @Autowired
    private RecordedDecisions decisions;

    @Autowired
    private Askers askers;

    @Autowired
    private Guard guard;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private Policies policies;

    @Autowired
    private JobWork work;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private String policy;

    @BeforeEach
    void aPolicy() {
        sellers.twoSellers();
        policy = fixture.policy();
        jobs.runDue();
    }

    @Test
    void tellsTheSameTheChangedAndTheImpossibleApart() {
        Decision same = decide(5);
        Decision changed = decide(12);
        Decision impossible = decide(40);
        clock.advance(Duration.ofMinutes(1));

        ReplayView replay = replayed("<= 10 | 0", "<= 30 | 15");

        assertThat(replay.status()).isEqualTo(ReplayStatus.DONE);
        assertThat(List.of(replay.looked(), replay.same(), replay.changed(), replay.impossible()))
                .containsExactly(3L, 1L, 1L, 1L);
        assertThat(replay.samePercent()).isEqualByComparingTo("33.3");
        assertThat(cases(replay, ReplayCaseFilter.ANY))
                .extracting(ReplayCase::decision, ReplayCase::kind, ReplayCase::then, ReplayCase::now)
                .containsExactly(
                        tuple(changed.id(), ReplayKind.CHANGED, 2, 2),
                        tuple(impossible.id(), ReplayKind.IMPOSSIBLE, 2, 0))
                .doesNotContain(tuple(same.id(), ReplayKind.SAME, 1, 1));
        assertThat(cases(replay, ReplayCaseFilter.ANY).get(0).changes())
                .containsExactly(new AnswerChange("feePercent", new BigDecimal("20"), new BigDecimal("15")));
        assertThat(As.call(As.TADEO, () -> reading.rows(replay, 10)))
                .containsExactly(
                        new ReplayedRow(1, 2, 0, 0, 0, 1),
                        new ReplayedRow(1, 2, 2, 0, 1, 0),
                        new ReplayedRow(1, 1, 1, 1, 0, 0));
    }

    @Test
    void findsNothingChangedByTheVersionThatDecided() {
        for (String published : List.of("check-eligibility", "refund-amount")) {
            for (int i = 0; i < 60; i++) {
                decideAsShipped(published, i);
            }
            clock.advance(Duration.ofMinutes(1));
            String content =
                    shelf.content(shelf.inForce(published, clock.instant()).orElseThrow());

            ReplayView replay = replayed(new NewReplay(published, "v1", content, null, null, null, null));

            assertThat(replay.asked()).isGreaterThanOrEqualTo(60);
            assertThat(replay.same()).isEqualTo(replay.asked());
            assertThat(replay.samePercent()).isEqualByComparingTo("100");
        }
    }

    private void decideAsShipped(String published, int i) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "marketplace",
                List.of("IT", "DE", "FR", "US").get(i % 4),
                "category",
                List.of("electronics", "shoes", "books").get(i % 3),
                "channel",
                "MFN",
                "purchaseDate",
                LocalDate.of(2025, 10, 20).plusDays(i),
                "requestDate",
                LocalDate.of(2025, 11, 20).plusDays(i),
                "daysSinceDelivery",
                i,
                "reasonGroup",
                i % 5 == 0 ? "defective" : "buyer-remorse",
                "sellerFault",
                i % 5 == 0,
                "condition",
                i % 2 == 0 ? "AS_SOLD" : "USED",
                "daysLate",
                i % 7));
        Map<String, Object> own = new HashMap<>();
        if (i % 3 == 0) {
            own.put(published.equals("refund-amount") ? "deductionPercent" : "windowDays", 7 + i % 2);
        }
        As.system(() -> policies.decide(
                Question.of(published, null, SellerFixture.AURORA, facts).withOwn(own)));
    }

    @Test
    void letsASellersOwnAnswerHoldAsItDidThen() {
        fixture.decide(policy, SellerFixture.AURORA, 20, Map.of(), Map.of("feePercent", 12));
        decide(20);
        clock.advance(Duration.ofMinutes(1));

        ReplayView replay = replayed("- | 25");

        assertThat(replay.same()).isEqualTo(1);
        assertThat(replay.changed()).isEqualTo(1);
    }

    @Test
    void guardsTheOtherAnswerByTheFloorOfThen() {
        decide(20);
        clock.advance(Duration.ofMinutes(1));

        ReplayView replay = replayed("- | 90");

        assertThat(cases(replay, ReplayCaseFilter.ANY))
                .flatExtracting(ReplayCase::changes)
                .containsExactly(new AnswerChange("feePercent", new BigDecimal("20"), new BigDecimal("30")));
    }

    @Test
    void asksTheFloorWhereTheTableOfThenDeclaredNone() {
        String open = "open-" + policy;
        String without = TableText.of(
                open, "FIRST", "", List.of("days:number"), List.of("feePercent:number"), List.of("- | 20"));
        fixture.publish(open, without);
        fixture.decide(open, SellerFixture.AURORA, 20);
        clock.advance(Duration.ofMinutes(1));
        String held = fixture.table(policy, "- | 90").replace("\"" + policy + "\"", "\"" + open + "\"");

        ReplayView replay = replayed(new NewReplay(open, "draft", held, null, null, null, null));

        assertThat(cases(replay, ReplayCaseFilter.ANY))
                .flatExtracting(ReplayCase::changes)
                .containsExactly(new AnswerChange("feePercent", new BigDecimal("20"), new BigDecimal("30")));
    }

    @Test
    void saysWhatTheChangesMeanInMoneyByCurrency() {
        fixture.decide(policy, SellerFixture.AURORA, 20, Map.of("amount", 79.90, "currency", "EUR"), Map.of());
        fixture.decide(policy, SellerFixture.AURORA, 21, Map.of("amount", 20, "currency", "EUR"), Map.of());
        fixture.decide(policy, SellerFixture.AURORA, 22, Map.of("amount", 50, "currency", "GBP"), Map.of());
        fixture.decide(policy, SellerFixture.AURORA, 23, Map.of("currency", "EUR"), Map.of());
        fixture.decide(policy, SellerFixture.AURORA, 3, Map.of("amount", 10, "currency", "EUR"), Map.of());
        clock.advance(Duration.ofMinutes(1));

        ReplayView replay = replayed("<= 10 | 1", "- | 10");

        assertThat(replay.unpriced()).isEqualTo(1);
        assertThat(As.call(As.TADEO, () -> reading.money(replay)))
                .extracting(ReplayMoney::currency, each -> each.amount().toPlainString(), ReplayMoney::decisions)
                .containsExactly(tuple("EUR", "9.8900", 3L), tuple("GBP", "5.0000", 1L));
    }

    @Test
    void asksOnlyAPeriodASellerAndAMarketplace() {
        decide(20);
        clock.advance(Duration.ofDays(1));
        Instant from = clock.instant();
        Decision one = decide(21);
        fixture.decide(policy, SellerFixture.NORDLICHT, 22);
        fixture.decide(policy, SellerFixture.AURORA, 23, Map.of("marketplace", "DE"), Map.of());
        clock.advance(Duration.ofDays(1));
        Instant until = clock.instant();
        decide(24);
        clock.advance(Duration.ofDays(1));

        ReplayView replay = replayed(new NewReplay(
                policy, "draft", fixture.table(policy, "- | 5"), from, until, SellerFixture.AURORA, "IT"));

        assertThat(cases(replay, ReplayCaseFilter.ANY))
                .extracting(ReplayCase::decision)
                .containsExactly(one.id());
        assertThat(replay.total()).isEqualTo(2);
        assertThat(replay.looked()).isEqualTo(2);
    }

    @Test
    void goesOnBehindTheLastPageAfterARestart() {
        for (int i = 0; i < 5; i++) {
            decide(20 + i);
        }
        clock.advance(Duration.ofMinutes(1));
        long id = started("- | 5");

        assertThat(pageByPage().run(id)).isEqualTo(ReplayRuns.Outcome.MORE);
        assertThat(get(id).looked()).isEqualTo(2);
        assertThat(pageByPage().run(id)).isEqualTo(ReplayRuns.Outcome.MORE);
        jobs.runDue();

        ReplayView replay = get(id);
        assertThat(replay.status()).isEqualTo(ReplayStatus.DONE);
        assertThat(List.of(replay.looked(), replay.changed(), replay.kept())).containsExactly(5L, 5L, 5L);
        assertThat(cases(replay, ReplayCaseFilter.ANY)).hasSize(5);
    }

    /** A node that ends after each page of two. */
    private ReplayRuns pageByPage() {
        return new PartialReplayRuns(store, decisions, askers, guard, shelf, work, Duration.ZERO, 2);
    }

    @Test
    void takesNoPageTwice() {
        decide(20);
        clock.advance(Duration.ofMinutes(1));
        long id = started("- | 5");
        ReplayWork before = store.begin(id);
        pageByPage().run(id);

        boolean taken = store.take(before, decisions.after(before.range(), null, 0, 10), ReplayPage.of(List.of()));

        assertThat(taken).isFalse();
        assertThat(get(id).looked()).isEqualTo(1);
        jobs.runDue();
    }

    @Test
    void stopsWithinAPage() {
        for (int i = 0; i < 5; i++) {
            decide(20 + i);
        }
        clock.advance(Duration.ofMinutes(1));
        long id = started("- | 5");
        pageByPage().run(id);

        As.run(As.ORSOLA, () -> replays.cancel(policy, id));

        assertThat(pageByPage().run(id)).isEqualTo(ReplayRuns.Outcome.CANCELLED);
        jobs.runDue();
        ReplayView replay = get(id);
        assertThat(replay.status()).isEqualTo(ReplayStatus.CANCELLED);
        assertThat(replay.looked()).isEqualTo(2);
        assertThat(cases(replay, ReplayCaseFilter.ANY)).hasSize(2);
        assertThat(running(id)).isZero();
    }

    @Test
    void doesNotTakeAPageThatWasStoppedMeanwhile() {
        decide(20);
        clock.advance(Duration.ofMinutes(1));
        long id = started("- | 5");
        ReplayWork begun = store.begin(id);
        As.run(As.TADEO, () -> replays.cancel(policy, id));

        assertThat(store.take(begun, decisions.after(begun.range(), null, 0, 10), ReplayPage.of(List.of())))
                .isFalse();
        assertThat(get(id).looked()).isZero();
        jobs.runDue();
    }

    @Test
    void saysThatAnErrorHoldsItUpAndGoesOnWhenItIsMended() {
        decide(20);
        Decision broken = decide(21);
        clock.advance(Duration.ofMinutes(1));
        String answer =
                jdbc.queryForObject("select answer from policy_decision where id = ?", String.class, broken.id());
        jdbc.update("update policy_decision set answer = 'torn' where id = ?", broken.id());

        long id = started("- | 5");
        jobs.runDue();

        assertThat(get(id).trouble()).isTrue();
        assertThat(get(id).status()).isEqualTo(ReplayStatus.RUNNING);
        jdbc.update("update policy_decision set answer = ? where id = ?", answer, broken.id());
        retry(id);
        ReplayView replay = get(id);
        assertThat(replay.trouble()).isFalse();
        assertThat(replay.status()).isEqualTo(ReplayStatus.DONE);
        assertThat(replay.changed()).isEqualTo(2);
    }

    private void retry(long id) {
        management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("replay/RPL-" + id)
                        .singleResult()
                        .getId())
                .list()
                .forEach(job -> {
                    management.setJobRetries(job.getId(), 1);
                    management.setJobDuedate(job.getId(), null);
                });
        jobs.runDue();
    }

    @Test
    void endsTheProcessWhenOneThatIsHeldUpIsStopped() {
        jdbc.update(
                "update policy_decision set answer = 'torn' where id = ?",
                decide(20).id());
        clock.advance(Duration.ofMinutes(1));
        long id = started("- | 5");
        jobs.runDue();

        As.run(As.ADMIN, () -> replays.cancel(policy, id));

        assertThat(running(id)).isZero();
        assertThat(get(id).status()).isEqualTo(ReplayStatus.CANCELLED);
    }

    @Test
    void keepsOnlySoManyCasesAndCountsTheRest() {
        for (int i = 0; i < 5; i++) {
            decide(20 + i);
        }
        clock.advance(Duration.ofMinutes(1));
        long id = started("- | 5");
        ReplayStore small = new ReplayStore(jdbc, decisions, new ReplayResults(jdbc, 3), clock);
        ReplayRuns runs =
                new PartialReplayRuns(small, decisions, askers, guard, shelf, work, Duration.ofSeconds(10), 2);

        assertThat(runs.run(id)).isEqualTo(ReplayRuns.Outcome.DONE);

        ReplayView replay = get(id);
        assertThat(List.of(replay.changed(), replay.kept(), replay.unlisted())).containsExactly(5L, 3L, 2L);
        assertThat(cases(replay, ReplayCaseFilter.ANY)).hasSize(3);
        jobs.runDue();
    }

    @Test
    void listsTheCasesOfAKindOfAPairOfRowsAndPageByPage() {
        for (int i = 0; i < 4; i++) {
            decide(20 + i);
        }
        decide(40);
        clock.advance(Duration.ofMinutes(1));

        ReplayView replay = replayed("<= 21 | 5", "<= 30 | 6");

        assertThat(cases(replay, new ReplayCaseFilter(ReplayKind.IMPOSSIBLE, null, null, null)))
                .hasSize(1);
        assertThat(cases(replay, new ReplayCaseFilter(null, 1, 2, 1))).hasSize(2);
        List<ReplayCase> first = As.call(As.TADEO, () -> reading.cases(replay, ReplayCaseFilter.ANY, 0, 3));
        List<ReplayCase> second = As.call(
                As.TADEO,
                () -> reading.cases(replay, ReplayCaseFilter.ANY, first.get(2).decision(), 3));
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void writesNoDecision() {
        decide(20);
        clock.advance(Duration.ofMinutes(1));
        List<Map<String, Object>> before = jdbc.queryForList("select * from policy_decision order by id");

        replayed("- | 5");

        assertThat(jdbc.queryForList("select * from policy_decision order by id"))
                .isEqualTo(before);
    }

    @Test
    void asksOnlyTheDecisionsOfTheSellersThatItsStarterSees() {
        Decision auroras = decide(20);
        fixture.decide(policy, SellerFixture.NORDLICHT, 21);
        fixture.decide(policy, null, 22);
        clock.advance(Duration.ofMinutes(1));

        long id = As.call(AURORAS_OFFICER, () -> replays.start(fixture.everything(policy, "- | 5")));
        jobs.runDue();

        ReplayView replay = As.call(AURORAS_OFFICER, () -> reading.get(policy, id));
        assertThat(replay.changed()).isEqualTo(1);
        assertThat(As.call(AURORAS_OFFICER, () -> reading.cases(replay, ReplayCaseFilter.ANY, 0, 10)))
                .extracting(ReplayCase::decision)
                .containsExactly(auroras.id());
    }

    @Test
    void hidesReplaysOfOtherSellersDecisions() {
        decide(20);
        clock.advance(Duration.ofMinutes(1));
        long everybodys = started("- | 5");
        long nordlichts = As.call(
                As.TADEO,
                () -> replays.start(new NewReplay(
                        policy, "draft", fixture.table(policy, "- | 5"), null, null, SellerFixture.NORDLICHT, null)));
        long auroras = As.call(
                As.TADEO,
                () -> replays.start(new NewReplay(
                        policy, "draft", fixture.table(policy, "- | 5"), null, null, SellerFixture.AURORA, null)));
        jobs.runDue();

        for (long hidden : List.of(everybodys, nordlichts)) {
            assertThatExceptionOfType(SubjectNotFound.class)
                    .isThrownBy(() -> As.call(AURORAS_OFFICER, () -> reading.get(policy, hidden)));
            assertThatExceptionOfType(SubjectNotFound.class)
                    .isThrownBy(() -> As.run(AURORAS_OFFICER, () -> replays.cancel(policy, hidden)));
        }
        assertThat(As.call(AURORAS_OFFICER, () -> reading.newest(policy, Long.MAX_VALUE, 10)))
                .extracting(ReplayView::id)
                .containsExactly(auroras);
        assertThatExceptionOfType(SubjectNotFound.class)
                .isThrownBy(() -> As.call(
                        AURORAS_OFFICER,
                        () -> replays.start(new NewReplay(
                                policy,
                                "draft",
                                fixture.table(policy, "- | 5"),
                                null,
                                null,
                                SellerFixture.NORDLICHT,
                                null))));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        String other = fixture.table("another", "- | 5");
        assertThatExceptionOfType(ReplayRefused.class)
                .isThrownBy(() -> start(new NewReplay(policy, "draft", other, null, null, null, null)))
                .withMessage("policies.replay.refused.other");
        assertThatExceptionOfType(ReplayRefused.class)
                .isThrownBy(() -> start(new NewReplay(policy, "draft", "<definitions/>", null, null, null, null)))
                .withMessage("policies.replay.refused.table");
        assertThatExceptionOfType(ReplayRefused.class)
                .isThrownBy(() -> start(new NewReplay(
                        policy, "draft", fixture.table(policy, "- | 5"), clock.instant(), null, null, null)))
                .withMessage("policies.replay.refused.period");
    }

    @Test
    void runsOnlySoManyAtOnce() {
        for (int i = 0; i < 3; i++) {
            started("- | 5");
        }
        assertThatExceptionOfType(ReplayRefused.class)
                .isThrownBy(() -> started("- | 5"))
                .withMessage("policies.replay.refused.many");
        jobs.runDue();
        assertThat(started("- | 5")).isPositive();
        jobs.runDue();
    }

    private Decision decide(int days) {
        return fixture.decide(policy, SellerFixture.AURORA, days);
    }

    private long started(String... rows) {
        return start(fixture.everything(policy, rows));
    }

    private long start(NewReplay asked) {
        return As.call(As.TADEO, () -> replays.start(asked));
    }

    private ReplayView replayed(String... rows) {
        return replayed(fixture.everything(policy, rows));
    }

    private ReplayView replayed(NewReplay asked) {
        long id = start(asked);
        jobs.runDue();
        return As.call(As.TADEO, () -> reading.get(asked.policy(), id));
    }

    private ReplayView get(long id) {
        return As.call(As.TADEO, () -> reading.get(policy, id));
    }

    private List<ReplayCase> cases(ReplayView replay, ReplayCaseFilter filter) {
        return As.call(As.TADEO, () -> reading.cases(replay, filter, 0, 100));
    }

    private long running(long id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("replay/RPL-" + id)
                .count();
    }
}
