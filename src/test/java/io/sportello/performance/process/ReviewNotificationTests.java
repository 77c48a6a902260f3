package io.sportello.performance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.ClockStatus;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.Reckoning;
import io.sportello.journal.Journal;
import io.sportello.performance.HealthFixture;
import io.sportello.performance.NotificationKind;
import io.sportello.performance.NotificationStatus;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.AnswersRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks the real process with the real rules, forms and a moved clock: every end, every boundary, paths not taken. */
@SportelloTest
class ReviewNotificationTests {

    private static final AtomicInteger SELLERS = new AtomicInteger();
    private static final String ODR = "orderDefectRate.mfn";
    private static final Map<String, Object> TO_ANSWER = Map.of("next", "answer", "confirmed", true);
    private static final Map<String, Object> PLAN = Map.of(
            "rootCause", "The supplier changed the plug without telling.",
            "corrections", "All lamps in stock were checked and relabelled.",
            "prevention", "Each delivery is compared with its sample first.");
    private static final Map<String, Object> PROOF = Map.of("reference", "case 1234567");

    @Autowired
    HealthFixture health;

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

    private String seller;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
        sellers.colleague(As.ALDO);
        seller = "health-" + SELLERS.incrementAndGet();
        sellers.seller(seller, "Health", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @Test
    void isReadAndClosed() {
        Subject subject = take(NotificationKind.PAYMENT);
        assertThat(view(subject).readDue()).isEqualTo(hours(48));
        assertThat(view(subject).answerDue()).isFalse();
        assertThat(open(subject).due()).isEqualTo(hours(48));
        assertThat(marketplaceClock(subject)).isEmpty();

        complete(subject, "read-notification", Map.of("next", "close", "confirmed", true, "note", "Just a payout"));

        assertThat(view(subject).status()).isEqualTo(NotificationStatus.READ);
        assertThat(view(subject).readBy()).isEqualTo(As.LIVIA.email());
        assertThat(view(subject).note()).isEqualTo("Just a payout");
        assertThat(view(subject).closedAt()).isEqualTo(clock.instant());
        assertEndedBy(subject, "notification-closed", "submit-answer", "record-plan-outcome", "notification-settled");
        assertThat(whereabouts(subject).done()).contains("read-only");
    }

    @Test
    void theLeadsAreToldOfWhatIsUrgentAtOnceAndOfWhatNobodyReadsInTime() {
        Subject urgent = take(NotificationKind.ACCOUNT_STATUS);
        Subject other = take(NotificationKind.PAYMENT);
        String atOnce = ": an urgent notification about an account";
        String waits = ": a notification about an account still waits";
        assertThat(mails(urgent.id())).containsExactly(urgent.id() + atOnce);
        assertThat(mails(other.id())).isEmpty();

        clock.moveTo(hours(49));
        jobs.runDue();
        assertThat(mails(urgent.id())).startsWith(urgent.id() + atOnce, urgent.id() + waits);
        assertThat(mails(other.id())).containsExactly(other.id() + waits);
    }

    @Test
    void nobodyClosesItUnread() {
        Subject subject = take(NotificationKind.OTHER);
        String task = open(subject).id();
        assertThatThrownBy(() -> As.support(() -> tasks.complete(task, Map.of("next", "close"))))
                .isInstanceOf(AnswersRefused.class);
        assertThat(view(subject).status()).isEqualTo(NotificationStatus.TO_READ);
    }

    @Test
    void whoAnswersNothingWhereAnAnswerIsDueSaysWhy() {
        Subject subject = take(NotificationKind.INTELLECTUAL_PROPERTY);
        String task = open(subject).id();
        assertThatThrownBy(() -> As.support(() -> tasks.complete(task, Map.of("next", "close", "confirmed", true))))
                .isInstanceOf(AnswersRefused.class);

        complete(
                subject,
                "read-notification",
                Map.of("next", "close", "confirmed", true, "why", "The complainant withdrew"));
        assertThat(view(subject).note()).isEqualTo("The complainant withdrew");
        assertThat(marketplaceClock(subject)).containsExactly(ClockStatus.STOPPED);
        assertEndedBy(subject, "notification-closed", "submit-answer");
    }

    @Test
    void isAnsweredByAPlanThatTheMarketplaceAccepts() {
        Subject subject = take(NotificationKind.ACCOUNT_STATUS);
        assertThat(view(subject).readDue()).isEqualTo(hours(4));
        assertThat(view(subject).planDue()).isEqualTo(hours(72));
        assertThat(marketplaceClock(subject)).containsExactly(ClockStatus.RUNNING);
        assertThat(As.support(() -> clocks.deadline(subject, ClockKind.MARKETPLACE)))
                .contains(hours(72));

        complete(subject, "read-notification", TO_ANSWER);
        assertThat(open(subject).due()).isEqualTo(hours(72));
        complete(subject, "write-plan", PLAN);
        assertThat(view(subject).status()).isEqualTo(NotificationStatus.TO_SUBMIT);
        complete(subject, "submit-plan", PROOF);
        assertThat(view(subject).status()).isEqualTo(NotificationStatus.WAITING);
        assertThat(view(subject).outcomeDue()).isEqualTo(hours(48));
        assertThat(marketplaceClock(subject)).containsExactly(ClockStatus.STOPPED);
        complete(subject, "record-plan-outcome", Map.of("outcome", "accepted"));

        assertThat(view(subject).status()).isEqualTo(NotificationStatus.ACCEPTED);
        assertEndedBy(subject, "notification-closed", "read-only", "answer-overdue", "asked-for-more");
        assertThat(whereabouts(subject).done()).contains("outcome-recorded");
        assertThat(As.support(() -> journal.verify(subject)).intact()).isTrue();
    }

    @Test
    void aPlanIsNotSubmittedWithoutProof() {
        Subject subject = submitted(NotificationKind.PRODUCT_SAFETY, Map.of());
        assertThat(open(subject).task()).isEqualTo("submit-plan");
    }

    @Test
    void isAnsweredAgainWhenTheMarketplaceWantsMoreAndMayBeRefused() {
        Subject subject = submitted(NotificationKind.LISTING_POLICY, PROOF);
        clock.advance(Duration.ofHours(30));
        complete(
                subject,
                "record-plan-outcome",
                Map.of("outcome", "more", "what", "Send the invoice", "due", "2026-11-28"));

        assertThat(view(subject).status()).isEqualTo(NotificationStatus.TO_PLAN);
        assertThat(view(subject).planDue()).isEqualTo("2026-11-28T22:59:59.999999Z");
        assertThat(view(subject).warnAt()).isEqualTo("2026-11-26T22:59:59.999999Z");
        assertThat(marketplaceClock(subject)).containsExactly(ClockStatus.RUNNING);
        complete(subject, "write-plan", PLAN);
        complete(subject, "submit-plan", PROOF);
        complete(subject, "record-plan-outcome", Map.of("outcome", "refused", "what", "Not enough"));

        assertThat(view(subject).status()).isEqualTo(NotificationStatus.REFUSED);
        assertThat(view(subject).outcomeNote()).isEqualTo("Not enough");
        assertEndedBy(subject, "notification-closed", "read-only");
    }

    @Test
    void whoStatesNoTimeGetsTheRules() {
        Subject subject = submitted(NotificationKind.ACCOUNT_STATUS, PROOF);
        complete(subject, "record-plan-outcome", Map.of("outcome", "more", "what", "Send the invoice"));
        assertThat(view(subject).planDue()).isEqualTo(hours(72));
    }

    @Test
    void theTimeThatTheNoticeStatesCountsFirst() {
        NotificationView noticed = health.take(health.notice(NotificationKind.OTHER, hours(36)));
        assertThat(noticed.answerDue()).isTrue();
        assertThat(noticed.planDue()).isEqualTo(hours(36));
        assertThat(noticed.readDue()).isEqualTo(hours(36));
        assertThat(noticed.warnAt()).isEqualTo(clock.instant());
    }

    @Test
    void raisesWhatNobodyReads() {
        Subject subject = take(NotificationKind.OTHER);
        clock.moveTo(view(subject).readDue().plusSeconds(1));
        jobs.runDue();

        assertThat(open(subject).priority()).isEqualTo(100);
        assertThat(open(subject).task()).isEqualTo("read-notification");
        assertThat(view(subject).escalatedAt()).isEqualTo(clock.instant());
        assertThat(whereabouts(subject).done()).contains("reading-overdue", "notification-escalated");
    }

    @Test
    void raisesAnAnswerThatIsNearlyDueAndAgainWhenItIs() {
        Subject subject = take(NotificationKind.INTELLECTUAL_PROPERTY);
        complete(subject, "read-notification", TO_ANSWER);
        clock.moveTo(view(subject).warnAt().minusSeconds(1));
        jobs.runDue();
        assertThat(whereabouts(subject).done()).doesNotContain("answer-near");
        clock.moveTo(view(subject).warnAt().plusSeconds(1));
        jobs.runDue();
        assertThat(open(subject).priority()).isEqualTo(100);
        assertThat(whereabouts(subject).done()).contains("answer-near").doesNotContain("answer-overdue");

        complete(subject, "write-plan", PLAN);
        clock.moveTo(view(subject).planDue().plusSeconds(1));
        jobs.runDue();
        assertThat(whereabouts(subject).done()).contains("answer-overdue");
        assertThat(open(subject).task()).isEqualTo("submit-plan");
        assertThat(open(subject).priority()).isEqualTo(100);
    }

    @Test
    void anAlarmEndsByItselfWhenTheMetricRecovers() {
        health.takeRate(seller, "IT", "0.0085", "GOOD");
        Subject subject = alarm(0).subject();
        assertThat(alarm(0).kind()).isEqualTo(NotificationKind.METRIC_WATCH);

        clock.advance(Duration.ofDays(1));
        health.takeRate(seller, "IT", "0.0050", "GOOD");
        assertThat(view(subject).status()).isEqualTo(NotificationStatus.SETTLED);
        assertEndedBy(subject, "notification-settled", "notification-closed", "read-only");
    }

    @Test
    void aMissedTargetTakesThePlaceOfItsAlarm() {
        health.takeRate(seller, "IT", "0.0085", "GOOD");
        clock.advance(Duration.ofDays(1));
        health.takeRate(seller, "IT", "0.0120", "BAD");

        assertThat(alarms()).hasSize(2);
        assertThat(alarm(0).kind()).isEqualTo(NotificationKind.METRIC_MISSED);
        assertThat(alarm(1).status()).isEqualTo(NotificationStatus.SETTLED);
        assertEndedBy(alarm(1).subject(), "notification-settled", "notification-closed");
        assertThat(open(alarm(0).subject()).task()).isEqualTo("read-notification");
    }

    private Subject take(NotificationKind kind) {
        return health.take(health.notice(kind, null)).subject();
    }

    private Subject submitted(NotificationKind kind, Map<String, Object> proof) {
        Subject subject = take(kind);
        complete(subject, "read-notification", TO_ANSWER);
        complete(subject, "write-plan", PLAN);
        if (proof.isEmpty()) {
            String task = open(subject).id();
            assertThatThrownBy(() -> As.support(() -> tasks.complete(task, proof)))
                    .isInstanceOf(RuntimeException.class);
        } else {
            complete(subject, "submit-plan", proof);
        }
        return subject;
    }

    private List<NotificationView> alarms() {
        return health.about(seller, "IT", ODR);
    }

    private NotificationView alarm(int index) {
        return alarms().get(index);
    }

    private Instant hours(int number) {
        return clock.instant().plus(Duration.ofHours(number));
    }

    private List<ClockStatus> marketplaceClock(Subject subject) {
        return As.support(() -> clocks.reckoning(subject, ClockKind.MARKETPLACE)).stream()
                .map(Reckoning::status)
                .toList();
    }

    private void complete(Subject subject, String task, Map<String, Object> answers) {
        TaskView open = open(subject);
        assertThat(open.task()).isEqualTo(task);
        As.run(As.LIVIA, () -> tasks.complete(open.id(), answers));
    }

    private TaskView open(Subject subject) {
        return As.support(() -> tasks.of(subject)).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
    }

    private NotificationView view(Subject subject) {
        return health.view(subject);
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

    private List<String> mails(String number) {
        return jdbc.queryForList(
                "select mail_subject from outgoing_mail where recipient = ? and mail_subject like ? order by id",
                String.class,
                As.ALDO.email(),
                number + ":%");
    }
}
