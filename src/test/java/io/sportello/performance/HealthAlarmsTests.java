package io.sportello.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.SellerFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reports raise: each turn for the worse once, and nothing for what is past. */
@SportelloTest
class HealthAlarmsTests {

    private static final AtomicInteger SELLERS = new AtomicInteger();
    private static final String ODR = "orderDefectRate.mfn";

    @Autowired
    HealthFixture health;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private String seller;

    @BeforeEach
    void aSellerOfItsOwn() {
        seller = "alarms-" + SELLERS.incrementAndGet();
        sellers.seller(seller, "Alarms", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @Test
    void raisesNothingWhileAllIsWell() {
        assertThat(health.takeRate(seller, "IT", "0.0020", "GOOD")).isTrue();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void takesTheSameStatementOnce() {
        Instant now = clock.instant();
        ReportedHealth stated = HealthFixture.account("IT", now, HealthFixture.orderDefects("0.0120", "BAD", now));
        assertThat(health.take(seller, stated)).isTrue();
        assertThat(health.take(seller, stated)).isFalse();
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void raisesATrendBeforeTheTargetIsMissed() {
        daily("0.0010", "0.0020");
        assertThat(kinds()).as("two reports make no trend").isEmpty();
        daily("0.0030");
        assertThat(kinds()).containsExactly(NotificationKind.METRIC_WATCH);
    }

    @Test
    void tellsTheSameAlarmOnceUntilItIsOver() {
        daily("0.0085", "0.0086", "0.0087");
        assertThat(kinds()).hasSize(1);
        clock.advance(Duration.ofDays(70));
        daily("0.0010");
        clock.advance(Duration.ofDays(70));
        daily("0.0090");
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void aReportThatComesLateRaisesNothing() {
        Instant now = clock.instant();
        health.take(seller, HealthFixture.account("IT", now, HealthFixture.orderDefects("0.0010", "GOOD", now)));
        Instant past = now.minus(Duration.ofDays(9));
        health.take(seller, HealthFixture.account("IT", past, HealthFixture.orderDefects("0.0200", "BAD", past)));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anAccountAtRiskIsANotificationOfItsOwn() {
        Instant now = clock.instant();
        health.take(seller, new ReportedHealth("DE", "AT_RISK", now, List.of()));
        List<NotificationView> raised = health.about(seller, "DE", "accountStatus");
        assertThat(raised).extracting(NotificationView::kind).containsExactly(NotificationKind.ACCOUNT_STATUS);
        assertThat(raised.get(0).answerDue()).isTrue();
    }

    private void daily(String... rates) {
        for (String rate : rates) {
            clock.advance(Duration.ofDays(1));
            health.takeRate(seller, "IT", rate, "GOOD");
        }
    }

    private List<NotificationKind> kinds() {
        return health.about(seller, "IT", ODR).stream()
                .map(NotificationView::kind)
                .toList();
    }
}
