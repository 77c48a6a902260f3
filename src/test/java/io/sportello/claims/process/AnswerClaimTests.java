package io.sportello.claims.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.claims.ClaimDecision;
import io.sportello.claims.ClaimFixture;
import io.sportello.claims.ClaimNotice;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimSource;
import io.sportello.claims.ClaimStatus;
import io.sportello.claims.ClaimView;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.Reckoning;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.AnswersRefused;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks the real process with the real rules, forms and a moved clock: every end, every boundary, paths not taken. */
@SportelloTest
class AnswerClaimTests {

    private static final Map<String, Object> PROOF = Map.of("reference", "case 90210");
    private static final Map<String, Object> LOST =
            Map.of("outcome", "lost", "decidedOn", "2026-11-24", "reference", "case 90210");

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimQueries claims;

    @Autowired
    Tasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    Clocks clocks;

    @Autowired
    Journal journal;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
        sellers.colleague(As.ALDO);
    }

    @Test
    void contestsAndWins() {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        assertThat(open(claim).due()).isEqualTo("2026-11-27T08:00:00Z");
        assertThat(view(claim).remindAt()).isEqualTo("2026-11-26T08:00:00Z");

        complete(claim, "collect-evidence", evidence("NOT_RECEIVED", "SIGNED"));
        assertThat(view(claim).recommended()).isEqualTo(ClaimDecision.CONTEST);
        complete(claim, "decide-claim", contest());
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.TO_SUBMIT);
        complete(claim, "submit-response", PROOF);
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.AWAITING);
        assertThat(open(claim).due()).isEqualTo(view(claim).outcomeDue().truncatedTo(ChronoUnit.MILLIS));
        complete(claim, "record-outcome", Map.of("outcome", "won", "decidedOn", "2026-11-24", "reference", "seen"));

        assertThat(view(claim).status()).isEqualTo(ClaimStatus.WON);
        assertEndedBy(
                claim, "claim-closed", "refund-order", "decide-appeal", "answer-overdue", "closed-at-marketplace");
        assertThat(As.support(() -> journal.verify(claim)).intact()).isTrue();
    }

    @Test
    void theLeadsAreToldWhenItComesAndADayBeforeItsEndUnlessItIsAnswered() {
        Subject answered = fixture.hear(ClaimFixture.asksForAnAnswer());
        Subject waiting = fixture.hear(ClaimFixture.asksForAnAnswer());
        complete(answered, "collect-evidence", evidence("NOT_RECEIVED", "SIGNED"));
        complete(answered, "decide-claim", contest());
        complete(answered, "submit-response", PROOF);

        clock.moveTo(view(waiting).remindAt());
        jobs.runDue();
        clock.moveTo(view(waiting).answerDue().plusSeconds(1));
        jobs.runDue();

        String came = ": an A-to-z claim came in";
        assertThat(mails(answered.id())).containsExactly(answered.id() + came);
        assertThat(mails(waiting.id()))
                .containsExactly(waiting.id() + came, waiting.id() + ": an A-to-z claim is still unanswered");
    }

    @Test
    void refundsAndIsClosedByTheRefund() {
        Subject claim = decided("NOT_RECEIVED", "NONE", Map.of("decision", "refund"));
        assertThat(view(claim).recommended()).isEqualTo(ClaimDecision.REFUND);
        complete(claim, "refund-order", PROOF);
        complete(claim, "record-outcome", Map.of("outcome", "refunded", "decidedOn", "2026-11-24", "reference", "x"));

        assertThat(view(claim).status()).isEqualTo(ClaimStatus.REFUNDED);
        assertEndedBy(claim, "claim-closed", "submit-response", "decide-appeal");
    }

    @Test
    void goesAgainstTheRecommendationOnlyWithAReason() {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        complete(claim, "collect-evidence", evidence("NOT_RECEIVED", "NONE"));
        assertThatThrownBy(() -> complete(claim, "decide-claim", contest())).isInstanceOf(AnswersRefused.class);
        Map<String, Object> reasoned = new HashMap<>(contest());
        reasoned.put("reason", "The carrier found the signed slip");
        complete(claim, "decide-claim", reasoned);

        assertThat(view(claim).decisionReason()).isEqualTo("The carrier found the signed slip");
    }

    @Test
    void findsOutMoreBeforeItDecides() {
        Subject claim = decided("NOT_RECEIVED", "ON_THE_WAY", Map.of("decision", "evidence"));
        complete(claim, "collect-evidence", evidence("NOT_RECEIVED", "SIGNED"));

        assertThat(view(claim).recommended()).isEqualTo(ClaimDecision.CONTEST);
        assertThat(open(claim).task()).isEqualTo("decide-claim");
    }

    @Test
    void recordsWhatTheMarketplaceDecidedBeforeAnybodyAnswered() {
        Subject claim = decided("OTHER", "NONE", Map.of("decision", "settled", "reason", "Closed when we looked"));
        assertThat(open(claim).task()).isEqualTo("record-outcome");
        assertThat(running(claim)).isFalse();
        complete(claim, "record-outcome", Map.of("outcome", "funded", "decidedOn", "2026-11-24", "reference", "x"));

        assertEndedBy(claim, "claim-closed", "submit-response", "refund-order", "claim-answered");
        assertThat(whereabouts(claim).done()).contains("decided-already");
    }

    @Test
    void aStepAtTheMarketplaceNeedsItsProof() {
        Subject claim = decided("NOT_RECEIVED", "SIGNED", contest());
        assertThatThrownBy(() -> complete(claim, "submit-response", Map.of()))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("task.proof-needed");
        complete(claim, "submit-response", PROOF);
        assertThatThrownBy(() -> complete(
                        claim, "record-outcome", Map.of("outcome", "won", "decidedOn", "2026-12-01", "reference", "x")))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("claims.decided-on");
    }

    @Test
    void isClosedByTheMarketplaceWhileWeWork() {
        ClaimNotice notice = ClaimFixture.asksForAnAnswer();
        Subject claim = fixture.hear(notice);
        clock.moveTo(Instant.parse("2026-11-25T10:00:00Z"));
        fixture.close(notice, Instant.parse("2026-11-25T07:00:00Z"));

        assertThat(view(claim).status()).isEqualTo(ClaimStatus.TO_RECORD);
        assertThat(open(claim).task()).isEqualTo("record-outcome");
        assertThat(open(claim).due()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(running(claim)).isFalse();
        assertThat(As.support(() -> clocks.reckoning(claim, ClockKind.MARKETPLACE)))
                .get()
                .extracting(Reckoning::stoppedAt)
                .isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(whereabouts(claim).done()).contains("closed-at-marketplace").doesNotContain("claim-answered");
        complete(claim, "record-outcome", Map.of("outcome", "withdrawn", "decidedOn", "2026-11-25"));
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.WITHDRAWN);
    }

    @Test
    void aCloseMailRaisesTheOutcomeToBeRecorded() {
        ClaimNotice notice = ClaimFixture.asksForAnAnswer();
        Subject claim = fixture.hear(notice);
        answer(claim);
        fixture.close(notice, clock.instant());

        assertThat(open(claim).priority()).isEqualTo(80);
        assertThat(open(claim).due()).isEqualTo(clock.instant());
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.TO_RECORD);
        assertThat(whereabouts(claim).done()).contains("close-noticed", "outcome-raised");
        complete(claim, "record-outcome", Map.of("outcome", "won", "decidedOn", "2026-11-24"));
        assertEndedBy(claim, "claim-closed", "closed-at-marketplace");
    }

    @Test
    void remindsBeforeTheDeadlineAndEscalatesAtIt() {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        clock.moveTo(Instant.parse("2026-11-26T07:59:59Z"));
        jobs.runDue();
        assertThat(open(claim).priority()).isEqualTo(50);
        clock.advance(Duration.ofSeconds(2));
        jobs.runDue();
        assertThat(open(claim).priority()).isEqualTo(80);
        assertThat(whereabouts(claim).done()).contains("claim-reminded").doesNotContain("claim-escalated");
        assertThat(As.support(() -> claims.urgent(SellerFixture.AURORA, 100)))
                .extracting(ClaimView::subject)
                .contains(claim);

        clock.moveTo(Instant.parse("2026-11-27T08:00:01Z"));
        jobs.runDue();
        assertThat(open(claim).priority()).isEqualTo(100);
        assertThat(whereabouts(claim).done()).contains("claim-escalated");
        assertThat(open(claim).task()).isEqualTo("collect-evidence");
        assertThat(said(claim)).contains("journal.claim.reminded", "journal.claim.escalated");
    }

    @Test
    void anAnsweredClaimIsNotEscalated() {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        answer(claim);
        clock.moveTo(Instant.parse("2026-11-28T08:00:00Z"));
        jobs.runDue();

        assertThat(open(claim).priority()).isEqualTo(50);
        assertThat(said(claim)).doesNotContain("journal.claim.reminded", "journal.claim.escalated");
    }

    @Test
    void usesTheUsualDeadlineWhereNoneIsStated() {
        Subject italian = fixture.hear(ClaimFixture.asksForNone("IT"));
        assertThat(view(italian).answerDue()).isEqualTo("2026-11-27T08:00:00Z");
        Subject australian = fixture.hear(ClaimFixture.asksForNone("AU"));
        assertThat(view(australian).answerDue()).isEqualTo("2026-11-26T08:00:00Z");
        assertThat(said(australian)).contains("journal.claim.due-by-rule");
    }

    @Test
    void aSecondMailMovesTheDeadlineAndOpensNoSecondClaim() {
        ClaimNotice notice = ClaimFixture.asksForNone("IT");
        Subject claim = fixture.hear(notice);
        Instant sooner = Instant.parse("2026-11-25T20:00:00Z");
        assertThat(fixture.hear(ClaimFixture.again(notice, ClaimSource.MAIL, sooner)))
                .isEqualTo(claim);

        assertThat(view(claim).answerDue()).isEqualTo(sooner);
        assertThat(open(claim).due()).isEqualTo(sooner);
        assertThat(As.support(() -> clocks.deadline(claim, ClockKind.MARKETPLACE)))
                .contains(sooner);
        clock.moveTo(sooner.plusSeconds(1));
        jobs.runDue();
        assertThat(whereabouts(claim).done()).contains("claim-escalated");
    }

    @Test
    void aPersonCorrectsTheDeadline() {
        Subject claim = fixture.hear(ClaimFixture.asksForNone("IT"));
        Map<String, Object> seen = new HashMap<>(evidence("OTHER", "NONE"));
        seen.put("hoursLeft", 10);
        Instant due = clock.instant().plus(Duration.ofHours(10));
        complete(claim, "collect-evidence", seen);

        assertThat(open(claim).due()).isEqualTo(due);
    }

    @Test
    void theReportOpensNoClaimAgainThatCameToItsEnd() {
        ClaimNotice notice = ClaimFixture.asksForAnAnswer();
        Subject claim = fixture.hear(notice);
        answer(claim);
        complete(claim, "record-outcome", Map.of("outcome", "won", "decidedOn", "2026-11-24", "reference", "x"));

        assertThat(fixture.hear(ClaimFixture.again(notice, ClaimSource.REPORT, null)))
                .isEqualTo(claim);
        assertThat(fixture.hear(ClaimFixture.again(notice, ClaimSource.MAIL, null)))
                .isNotEqualTo(claim);
    }

    @Test
    void appealsALossAndWins() {
        Subject claim = lost();
        assertThat(view(claim).appealDue()).isEqualTo("2026-12-24T22:59:59.999999Z");
        assertThat(open(claim).due()).isEqualTo(view(claim).appealDue().truncatedTo(ChronoUnit.MILLIS));
        complete(claim, "decide-appeal", Map.of("appeal", "yes", "statement", "The carrier found the signed slip."));
        complete(claim, "submit-appeal", PROOF);
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.APPEALED);
        assertThat(running(claim)).isFalse();
        complete(
                claim,
                "record-appeal-outcome",
                Map.of("outcome", "won", "decidedOn", "2026-11-24", "reference", "case 90211"));

        assertThat(view(claim).status()).isEqualTo(ClaimStatus.WON);
        assertEndedBy(claim, "appeal-decided-there", "claim-lost", "appeal-expired", "claim-closed");
    }

    @Test
    void aCloseMailRaisesTheOutcomeOfTheAppeal() {
        ClaimNotice notice = ClaimFixture.asksForAnAnswer();
        Subject claim = fixture.hear(notice);
        answer(claim);
        complete(claim, "record-outcome", LOST);
        complete(claim, "decide-appeal", Map.of("appeal", "yes", "statement", "The carrier found the signed slip."));
        complete(claim, "submit-appeal", PROOF);
        fixture.close(notice, clock.instant());

        assertThat(open(claim).priority()).isEqualTo(80);
        assertThat(whereabouts(claim).done()).contains("appeal-noticed", "outcome-raised");
        complete(claim, "record-appeal-outcome", Map.of("outcome", "lost", "decidedOn", "2026-11-24"));
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.LOST);
    }

    @Test
    void acceptsALoss() {
        Subject claim = lost();
        complete(claim, "decide-appeal", Map.of("appeal", "no", "reason", "Nothing new to say"));

        assertThat(view(claim).status()).isEqualTo(ClaimStatus.LOST);
        assertEndedBy(claim, "claim-lost", "submit-appeal", "appeal-expired");
        assertThat(running(claim)).isFalse();
    }

    @Test
    void remindsOfTheAppealAndLetsItGoWhenItsTimeIsUp() {
        Subject claim = lost();
        clock.moveTo(view(claim).appealRemindAt().plusSeconds(1));
        jobs.runDue();
        assertThat(open(claim).priority()).isEqualTo(80);
        assertThat(whereabouts(claim).done()).contains("appeal-reminded");
        clock.moveTo(view(claim).appealDue().plusSeconds(1));
        jobs.runDue();

        assertThat(view(claim).status()).isEqualTo(ClaimStatus.LOST);
        assertEndedBy(claim, "appeal-expired", "claim-lost", "submit-appeal");
        assertThat(As.support(() -> tasks.of(claim)))
                .allSatisfy(task -> assertThat(task.completed()).isNotNull());
    }

    @Test
    void anAppealThatIsDecidedButNotEnteredExpiresToo() {
        Subject claim = lost();
        complete(claim, "decide-appeal", Map.of("appeal", "yes", "statement", "The carrier found the signed slip."));
        clock.moveTo(view(claim).appealDue().plusSeconds(1));
        jobs.runDue();

        assertEndedBy(claim, "appeal-expired", "record-appeal-outcome");
    }

    private Subject lost() {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        answer(claim);
        complete(claim, "record-outcome", LOST);
        assertThat(view(claim).status()).isEqualTo(ClaimStatus.TO_APPEAL);
        return claim;
    }

    private void answer(Subject claim) {
        complete(claim, "collect-evidence", evidence("NOT_RECEIVED", "SIGNED"));
        complete(claim, "decide-claim", contest());
        complete(claim, "submit-response", PROOF);
    }

    private Subject decided(String reason, String delivery, Map<String, Object> decision) {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        complete(claim, "collect-evidence", evidence(reason, delivery));
        complete(claim, "decide-claim", decision);
        return claim;
    }

    private static Map<String, Object> evidence(String reason, String delivery) {
        return Map.of("reason", reason, "delivery", delivery, "refunded", "no", "goodsBack", "no");
    }

    private static Map<String, Object> contest() {
        return Map.of("decision", "contest", "statement", "Delivered on 20 November, signed by the buyer.");
    }

    private void complete(Subject claim, String task, Map<String, Object> answers) {
        TaskView open = open(claim);
        assertThat(open.task()).isEqualTo(task);
        As.run(As.LIVIA, () -> tasks.complete(open.id(), answers));
    }

    private TaskView open(Subject claim) {
        return As.support(() -> tasks.of(claim)).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
    }

    private ClaimView view(Subject claim) {
        return As.support(() -> claims.get(claim));
    }

    private boolean running(Subject claim) {
        return As.support(() -> clocks.reckoning(claim, ClockKind.MARKETPLACE))
                .map(reckoning -> reckoning.status() == io.sportello.clocks.ClockStatus.RUNNING)
                .orElse(false);
    }

    private List<String> said(Subject claim) {
        return As.support(() -> journal.entries(claim)).stream()
                .map(JournalEntryView::what)
                .toList();
    }

    private Whereabouts whereabouts(Subject claim) {
        return As.support(() -> workflow.whereabouts(claim)).orElseThrow();
    }

    private void assertEndedBy(Subject claim, String end, String... notTaken) {
        Whereabouts stands = whereabouts(claim);
        assertThat(stands.ended()).isTrue();
        assertThat(stands.done()).contains(end);
        Stream.of(notTaken).forEach(element -> assertThat(stands.done()).doesNotContain(element));
    }

    private List<String> mails(String number) {
        return jdbc.queryForList(
                "select mail_subject from outgoing_mail where recipient = ? and mail_subject like ? order by id",
                String.class,
                As.ALDO.email(),
                number + ":%");
    }
}
