package io.sportello.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the health of accounts, its history and the lists of notifications promise, on whichever database. */
abstract class PerformanceScenarios {

    private static final String ODR = "orderDefectRate.mfn";

    @Autowired
    HealthFixture health;

    @Autowired
    HealthQueries accounts;

    @Autowired
    NotificationQueries notifications;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final String seller = "health-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aSellerOfItsOwn() {
        sellers.seller(seller, "Health", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @Test
    void tellsAnAccountAndItsHistory() {
        HealthAccount account = new HealthAccount(seller, "IT");
        assertThat(As.support(() -> accounts.health(account))).isEmpty();
        ReportedMetric unknown =
                new ReportedMetric("brandNew", null, 7L, null, null, "SPARKLING", null, null, Map.of("shade", "blù"));
        daily("0.0030", unknown);
        daily("0.0120", unknown);
        daily("0.0110", unknown);

        assertThat(As.support(() -> accounts.accounts(seller))).containsExactly(account);
        assertThat(As.support(() -> accounts.accounts(null))).contains(account);
        HealthView view = As.support(() -> accounts.health(account)).orElseThrow();
        assertThat(view.metrics()).extracting(one -> one.stated().key()).containsExactly(ODR, "brandNew");
        assertThat(view.metrics().get(0).notification()).isNotNull();
        assertThat(view.metrics().get(1).stated().details()).containsEntry("shade", "blù");
        assertThat(As.support(() -> accounts.history(account, ODR)))
                .extracting(MetricPoint::value)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.0030"), new BigDecimal("0.0120"), new BigDecimal("0.0110"));
    }

    @Test
    void eachFilterFindsItsNotifications() {
        Subject safety = notice(NotificationKind.PRODUCT_SAFETY);
        Subject listing = notice(NotificationKind.LISTING_POLICY);
        assertThat(found(null, null, null)).containsExactly(listing, safety);
        assertThat(found(NotificationStatus.OPEN, "IT", null)).containsExactly(listing, safety);
        assertThat(found(null, null, NotificationKind.PRODUCT_SAFETY)).containsExactly(safety);
        assertThat(found(NotificationStatus.FINISHED, null, null)).isEmpty();
        assertThat(found(null, "DE", null)).isEmpty();
        NotificationQuery all = new NotificationQuery(null, seller, null, null, null, 1);
        assertThat(As.support(() -> notifications.count(all))).isEqualTo(2);
    }

    @Test
    void aCursorLeadsThroughAllOfThemOnce() {
        List<Subject> written = List.of(
                notice(NotificationKind.OTHER), notice(NotificationKind.PAYMENT), notice(NotificationKind.OTHER));
        List<Subject> walked = new ArrayList<>();
        for (String next = null; walked.isEmpty() || next != null; ) {
            NotificationQuery here = new NotificationQuery(null, seller, null, null, next, 1);
            NotificationPage page = As.support(() -> notifications.find(here));
            page.items().forEach(one -> walked.add(one.subject()));
            next = page.next();
        }
        assertThat(walked).containsExactly(written.get(2), written.get(1), written.get(0));
    }

    @Test
    void countsAndNamesWhatWaits() {
        assertThat(As.support(() -> notifications.waiting(seller)).count()).isZero();
        notice(NotificationKind.PRODUCT_SAFETY);
        NotificationView one =
                As.support(() -> notifications.waiting(seller, 5)).get(0);
        WaitingNotifications waiting = As.support(() -> notifications.waiting(seller));
        assertThat(waiting.count()).isEqualTo(1);
        assertThat(waiting.earliestDue()).isEqualTo(one.readDue());
        assertThat(As.support(() -> notifications.waiting(null)).count()).isPositive();
        assertThat(As.support(() -> notifications.waiting(null, 3))).isNotEmpty();
    }

    private void daily(String rate, ReportedMetric other) {
        clock.advance(Duration.ofDays(1));
        ReportedMetric defects = HealthFixture.orderDefects(rate, "GOOD", clock.instant());
        health.take(seller, HealthFixture.account("IT", clock.instant(), defects, other));
    }

    private Subject notice(NotificationKind kind) {
        return health.take(health.notice(seller, kind, null)).subject();
    }

    private List<Subject> found(Set<NotificationStatus> statuses, String marketplace, NotificationKind kind) {
        NotificationQuery query = new NotificationQuery(statuses, seller, marketplace, kind, null, 50);
        return As.support(() -> notifications.find(query)).items().stream()
                .map(NotificationView::subject)
                .toList();
    }
}
