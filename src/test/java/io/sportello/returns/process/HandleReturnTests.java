package io.sportello.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.policies.Policies;
import io.sportello.returns.Answer;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.RefundFeeds;
import io.sportello.returns.RefundView;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnStatus;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the real process with the real rules, forms and a moved clock: every end, every boundary, paths not taken. */
@SportelloTest
class HandleReturnTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String NORDLICHT = SellerFixture.NORDLICHT;
    private static final Map<String, Object> PROOF = Map.of("reference", "DkQ7RRMA");

    @Autowired
    IntakeFixture intake;

    @Autowired
    ReturnQueries returns;

    @Autowired
    RefundFeeds feeds;

    @Autowired
    Tasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    Policies policies;

    @Autowired
    Journal journal;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void refundsWhatAPersonAuthorised() {
        Subject subject = take(ReportFixture.unwantedHeadphones());
        assertThat(view(subject).status()).isEqualTo(ReturnStatus.TO_ANSWER);
        assertThat(open(subject).due()).isEqualTo("2026-11-25T08:00:00Z");

        complete(subject, "decide-return", Map.of("answer", "authorise"));
        complete(subject, "authorise-request", PROOF);
        assertThat(view(subject).status()).isEqualTo(ReturnStatus.AWAITING_GOODS);
        complete(subject, "receive-goods", Map.of("receivedOn", "2026-11-24"));
        complete(subject, "inspect-goods", inspection("NEW_UNOPENED", "79.90"));
        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUND_ISSUED);
        assertThat(view(subject).refundTotal()).isEqualByComparingTo("79.90");
        complete(subject, "confirm-refund", Map.of("refund", "taken", "proof", "batch 1"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUNDED);
        assertEndedBy(subject, "refund-confirmed", "answer-overdue", "approve-refund", "refuse-request");
        assertThat(As.support(() -> journal.verify(subject)).intact()).isTrue();
    }

    @Test
    void authorisesByPolicyWithoutAskingAPerson() {
        Subject subject = take(ReportFixture.withinPolicy());

        assertThat(open(subject).task()).isEqualTo("authorise-request");
        assertThat(view(subject).answer()).isEqualTo(Answer.AUTHORISE);
        assertThat(whereabouts(subject).done()).doesNotContain("decide-return");
    }

    @Test
    void countsARequestAsUnansweredUntilItIsEnteredAtTheMarketplace() {
        long before = unanswered(AURORA);
        Subject subject = take(ReportFixture.withinPolicy());
        assertThat(unanswered(AURORA)).isEqualTo(before + 1);
        assertThat(unanswered(null)).isGreaterThanOrEqualTo(before + 1);
        assertThat(unanswered(NORDLICHT)).isZero();

        complete(subject, "authorise-request", PROOF);
        assertThat(unanswered(AURORA)).isEqualTo(before);
    }

    private long unanswered(String seller) {
        return As.support(() -> returns.unanswered(seller)).count();
    }

    @Test
    void refusesWhatTheFloorDoesNotGrant() {
        Subject subject = take(ReportFixture.muchTooLate());
        complete(subject, "decide-return", Map.of("answer", "refuse", "reason", "More than a year ago"));
        complete(subject, "refuse-request", PROOF);

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUSED);
        assertEndedBy(subject, "return-refused", "await-goods", "settle-return", "authorise-request");
    }

    @Test
    void nobodyCanRefuseWhatTheMarketplaceGrants() {
        Subject subject = take(ReportFixture.unwantedHeadphones());
        String task = open(subject).id();
        Map<String, Object> refusal = Map.of("answer", "refuse", "reason", "We don't feel like it");

        assertThatThrownBy(() -> As.support(() -> tasks.complete(task, refusal)))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("refusal.forbidden.window");
        assertThatThrownBy(() -> As.supportLead(() -> tasks.complete(task, refusal)))
                .isInstanceOf(TaskRefused.class);

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.TO_ANSWER);
        assertThat(view(subject).answer()).isNull();
        assertThat(open(subject).task()).isEqualTo("decide-return");
    }

    @Test
    void asksTheBuyerAndDecidesThen() {
        Subject subject = take(ReportFixture.unwantedHeadphones());
        complete(subject, "decide-return", Map.of("answer", "ask", "reason", "Is the box still sealed?"));
        complete(subject, "ask-buyer", Map.of("reference", "thread 1", "buyerAnswer", "Yes, it is"));

        assertThat(open(subject).task()).isEqualTo("decide-return");
        assertThat(view(subject).buyerAnswer()).isEqualTo("Yes, it is");
        assertThat(whereabouts(subject).active()).contains("decide-return");
    }

    @Test
    void refundsWithoutReturn() {
        Subject subject = take(ReportFixture.unwantedHeadphones().amount("19.90"));
        complete(subject, "decide-return", Map.of("answer", "refund"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUND_ISSUED);
        assertThat(view(subject).refundTotal()).isEqualByComparingTo("19.90");
        assertThat(whereabouts(subject).done())
                .contains("refund-amount", "issue-refund")
                .doesNotContain("receive-goods", "inspect-goods", "approve-refund");
    }

    @Test
    void sendsAReplacement() {
        Subject subject = take(ReportFixture.unwantedHeadphones());
        complete(subject, "decide-return", Map.of("answer", "replace"));
        complete(subject, "authorise-request", PROOF);
        complete(subject, "receive-goods", Map.of("receivedOn", "2026-11-24"));
        complete(subject, "inspect-goods", inspection("DAMAGED", "79.90"));
        complete(subject, "send-replacement", Map.of("reference", "Tracking 9"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REPLACED);
        assertEndedBy(subject, "return-replaced", "issue-refund", "confirm-refund");
    }

    @Test
    void aLargeRefundNeedsASecondPerson() {
        Subject subject = inspected(ReportFixture.unwantedHeadphones().amount("400.00"), "400.00");
        assertThat(view(subject).status()).isEqualTo(ReturnStatus.TO_APPROVE);
        TaskView approval = open(subject);
        assertThat(approval.candidateGroup()).isEqualTo("support-leads");

        complete(As.MAREK, subject, "approve-refund", Map.of("approved", "no", "comment", "Look at the cable again"));
        assertThat(open(subject).task()).isEqualTo("inspect-goods");
        complete(As.MAREK, subject, "inspect-goods", inspection("NEW_UNOPENED", "400.00"));
        assertThatThrownBy(() -> complete(As.MAREK, subject, "approve-refund", Map.of("approved", "yes")))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("approve-refund.second-person");
        assertThat(view(subject).status()).isEqualTo(ReturnStatus.TO_APPROVE);
    }

    @Test
    void anApprovedRefundIsIssuedOnce() {
        Subject subject = inspected(ReportFixture.unwantedHeadphones().amount("400.00"), "400.00");
        complete(As.MAREK, subject, "approve-refund", Map.of("approved", "yes"));

        assertThat(refunds(subject)).singleElement().satisfies(row -> {
            assertThat(row.amount()).isEqualByComparingTo("400.00");
            assertThat(row.status()).isEqualTo("WAITING");
        });
        assertThat(open(subject).task()).isEqualTo("confirm-refund");
    }

    @Test
    void aFeedFileConfirmsItsReturnsWhenItsResultIsRecorded() {
        Subject subject = inspected(ReportFixture.unwantedHeadphones(), "79.90");
        long feed = As.support(() -> feeds.create(AURORA, "IT", "EUR"))
                .orElseThrow()
                .id();
        assertThat(refunds(subject)).singleElement().satisfies(row -> assertThat(row.feedId())
                .isEqualTo(feed));
        assertThat(As.support(() -> feeds.create(AURORA, "IT", "EUR"))).isEmpty();

        As.run(As.LIVIA, () -> feeds.settle(feed, "50031", Map.of()));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUNDED);
        assertEndedBy(subject, "refund-confirmed", "confirmed");
        assertThat(whereabouts(subject).done()).contains("refund-confirmed-by-marketplace");
    }

    @Test
    void aRefundTheMarketplaceDidNotTakeIsSettledAgainAndIssuedAnew() {
        Subject subject = inspected(ReportFixture.unwantedHeadphones(), "79.90");
        complete(subject, "confirm-refund", Map.of("refund", "rejected", "reason", "Unknown order item"));
        assertThat(open(subject).task()).isEqualTo("inspect-goods");
        complete(subject, "inspect-goods", inspection("NEW_UNOPENED", "79.90"));

        assertThat(refunds(subject)).extracting(RefundView::status).containsExactly("REJECTED", "WAITING");
    }

    @Test
    void aLaterReportConfirmsTheRefund() {
        ReportFixture report = ReportFixture.unwantedHeadphones();
        Subject subject = inspected(report, "79.90");
        take(report.status("Completed"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(whereabouts(subject).done()).contains("refund-confirmed-by-marketplace", "refund-confirmed");
    }

    @Test
    void startsWhereTheMarketplaceStands() {
        Subject authorised = take(ReportFixture.authorisedThere());
        assertThat(open(authorised).task()).isEqualTo("receive-goods");
        assertThat(whereabouts(authorised).done()).doesNotContain("check-eligibility", "answer-request");

        Subject back = take(ReportFixture.authorisedThere().deliveredBack("2026-11-23"));
        assertThat(open(back).task()).isEqualTo("inspect-goods");

        Subject settled = take(ReportFixture.unwantedHeadphones().status("Completed"));
        assertThat(view(settled).status()).isEqualTo(ReturnStatus.CLOSED);
        assertEndedBy(settled, "already-settled", "check-eligibility");
    }

    @Test
    void aLaterReportAuthorisesAndBringsTheGoodsBack() {
        ReportFixture report = ReportFixture.unwantedHeadphones();
        Subject subject = take(report);
        take(report.status("Approved"));
        assertThat(open(subject).task()).isEqualTo("receive-goods");
        assertThat(whereabouts(subject).done()).contains("answered-at-marketplace");

        take(report.deliveredBack("2026-11-24"));
        assertThat(open(subject).task()).isEqualTo("inspect-goods");
        assertThat(whereabouts(subject).done()).contains("goods-delivered-back").doesNotContain("goods-outcome");
    }

    @Test
    void aLaterReportClosesWhateverGoesOn() {
        ReportFixture report = ReportFixture.unwantedHeadphones();
        Subject subject = take(report);
        take(report.status("Closed"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.CLOSED);
        assertEndedBy(subject, "closed-by-marketplace", "request-answered");
        assertThat(As.support(() -> tasks.of(subject)))
                .allSatisfy(task -> assertThat(task.completed()).isNotNull());
    }

    @Test
    void raisesAnAnswerThatIsLate() {
        Subject subject = take(ReportFixture.unwantedHeadphones());
        clock.moveTo(view(subject).answerDue().minusSeconds(1));
        jobs.runDue();
        assertThat(open(subject).priority()).isEqualTo(50);
        clock.advance(Duration.ofSeconds(2));
        jobs.runDue();

        assertThat(open(subject).priority()).isEqualTo(100);
        assertThat(whereabouts(subject).done()).contains("answer-overdue", "answer-escalated");
        assertThat(open(subject).task()).isEqualTo("decide-return");
    }

    @Test
    void asksWhatToDoAboutGoodsThatNeverCome() {
        Subject subject = take(ReportFixture.authorisedThere());
        clock.moveTo(view(subject).goodsDue().plusSeconds(1));
        jobs.runDue();
        complete(subject, "review-missing-goods", Map.of("goods", "wait", "days", 5));
        assertThat(open(subject).task()).isEqualTo("receive-goods");
        clock.moveTo(view(subject).goodsDue().plusSeconds(1));
        jobs.runDue();
        complete(subject, "review-missing-goods", Map.of("goods", "close", "reason", "Buyer kept it"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.CLOSED);
        assertEndedBy(subject, "closed-without-goods", "settle-return");
    }

    @Test
    void refundsGoodsThatNeverCameWhenAPersonSaysSo() {
        Subject subject = take(ReportFixture.authorisedThere().amount("19.90"));
        clock.moveTo(view(subject).goodsDue().plusSeconds(1));
        jobs.runDue();
        complete(subject, "review-missing-goods", Map.of("goods", "refund", "reason", "The carrier lost it"));

        assertThat(view(subject).status()).isEqualTo(ReturnStatus.REFUND_ISSUED);
        assertThat(whereabouts(subject).done()).doesNotContain("inspect-goods");
    }

    @Test
    void raisesARefundThatIsLate() {
        Subject subject = take(ReportFixture.authorisedThere().deliveredBack("2026-11-23"));
        assertThat(view(subject).refundDue()).isEqualTo("2026-12-07T22:59:59.999999Z");
        clock.moveTo(view(subject).refundDue().plusSeconds(1));
        jobs.runDue();

        assertThat(open(subject).priority()).isEqualTo(100);
        assertThat(whereabouts(subject).done()).contains("refund-overdue", "refund-escalated");
    }

    @Test
    void americanRefundsAreDueInTwoBusinessDays() {
        Subject subject =
                take(ReportFixture.authorisedThere().marketplace("US", "USD").deliveredBack("2026-11-24"));

        // Thanksgiving is on the 26th: the second business day is Friday the 27th
        assertThat(view(subject).refundDue()).isEqualTo("2026-11-27T22:59:59.999999Z");
    }

    @Test
    void aHolidayPurchaseIsInTimeUntilTheMarketplacesLastDay() {
        Subject subject = take(ReportFixture.unwantedHeadphones()
                .category("Software")
                .ordered("2025-12-20T10:00:00Z")
                .requested("2026-01-30T10:00:00Z"));

        assertThat(As.support(() -> policies.decisions(subject)))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.outputs()).containsEntry("latestRequestDate", LocalDate.of(2026, 1, 31));
                    assertThat(decision.raised()).isFalse();
                });
        assertThat(view(subject).daysAfterWindow()).isZero();
    }

    private Subject inspected(ReportFixture report, String price) {
        Subject subject = take(report);
        complete(subject, "decide-return", Map.of("answer", "authorise"));
        complete(subject, "authorise-request", PROOF);
        complete(subject, "receive-goods", Map.of("receivedOn", "2026-11-24"));
        complete(subject, "inspect-goods", inspection("NEW_UNOPENED", price));
        return subject;
    }

    private static Map<String, Object> inspection(String condition, String price) {
        Map<String, Object> line = new HashMap<>();
        line.put("condition", condition);
        line.put("price", new java.math.BigDecimal(price));
        return Map.of("outboundShipping", 0, "lines", List.of(line));
    }

    private Subject take(ReportFixture report) {
        return intake.take(report).subject();
    }

    private void complete(Subject subject, String task, Map<String, Object> answers) {
        complete(As.LIVIA, subject, task, answers);
    }

    private void complete(As.Person person, Subject subject, String task, Map<String, Object> answers) {
        TaskView open = open(subject);
        assertThat(open.task()).isEqualTo(task);
        As.run(person, () -> tasks.complete(open.id(), answers));
    }

    private TaskView open(Subject subject) {
        return As.support(() -> tasks.of(subject)).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
    }

    private ReturnView view(Subject subject) {
        return As.support(() -> returns.get(subject));
    }

    private List<RefundView> refunds(Subject subject) {
        return As.support(() -> feeds.of(subject));
    }

    private Whereabouts whereabouts(Subject subject) {
        return As.support(() -> workflow.whereabouts(subject)).orElseThrow();
    }

    private void assertEndedBy(Subject subject, String end, String... notTaken) {
        Whereabouts stands = whereabouts(subject);
        assertThat(stands.ended()).isTrue();
        assertThat(stands.done()).contains(end);
        Stream.of(notTaken).forEach(element -> assertThat(stands.done()).doesNotContain(element));
    }
}
