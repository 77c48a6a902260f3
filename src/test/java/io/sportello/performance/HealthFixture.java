package io.sportello.performance;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up statements about accounts, and notices, as imports and mails hand them over; a bean of every test context. */
@Component
public class HealthFixture {

    private static final AtomicLong MAILS = new AtomicLong(70_000_000);

    private final HealthIntake health;
    private final NotificationIntake notifications;
    private final NotificationQueries queries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HealthFixture(
            HealthIntake health,
            NotificationIntake notifications,
            NotificationQueries queries,
            TransactionTemplate transaction,
            Clock clock) {
        this.health = health;
        this.notifications = notifications;
        this.queries = queries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An order defect rate under 1 percent, over the 60 days before an instant. */
    public static ReportedMetric orderDefects(String rate, String status, Instant at) {
        return new ReportedMetric(
                "orderDefectRate.mfn",
                new BigDecimal(rate),
                null,
                new BigDecimal("0.01"),
                TargetCondition.LESS_THAN,
                status,
                at.minus(Duration.ofDays(60)),
                at,
                Map.of("claims.count", "3"));
    }

    /** An account that is well but for what the metrics say. */
    public static ReportedHealth account(String marketplace, Instant at, ReportedMetric... metrics) {
        return new ReportedHealth(marketplace, "NORMAL", at, List.of(metrics));
    }

    /** Takes a statement in, as an import does. */
    public boolean take(String seller, ReportedHealth stated) {
        return As.system(() -> transaction.execute(status -> health.take(seller, stated, 1, 1)));
    }

    /** Takes an order defect rate in as it stands now. */
    public boolean takeRate(String seller, String marketplace, String rate, String status) {
        Instant now = clock.instant();
        return take(seller, account(marketplace, now, orderDefects(rate, status, now)));
    }

    /** A notice that came just now. */
    public MarketplaceNotice notice(NotificationKind kind, Instant statedDue) {
        return notice(SellerFixture.AURORA, kind, statedDue, "");
    }

    /** A notice to another seller that came just now. */
    public MarketplaceNotice notice(String seller, NotificationKind kind, Instant statedDue) {
        return notice(seller, kind, statedDue, "");
    }

    /** A notice to a seller that came just now, with a word in its title. */
    public MarketplaceNotice noticeNaming(String seller, NotificationKind kind, String word) {
        return notice(seller, kind, null, " " + word);
    }

    private MarketplaceNotice notice(String seller, NotificationKind kind, Instant statedDue, String word) {
        long mail = MAILS.incrementAndGet();
        return new MarketplaceNotice(
                seller,
                new Subject("mail", "E-" + mail),
                mail,
                clock.instant(),
                "IT",
                kind,
                "Azione richiesta " + mail + word,
                "Una tua offerta è stata segnalata: lampada da tavolo.",
                null,
                statedDue);
    }

    /** Takes a notice in, as the sorting of the mails does. */
    public NotificationView take(MarketplaceNotice notice) {
        Subject subject = As.system(() -> transaction.execute(status -> notifications.take(notice)));
        return view(subject);
    }

    public NotificationView view(Subject subject) {
        return As.support(() -> queries.get(subject));
    }

    /** The notifications of a seller in a marketplace about a metric, the newest first. */
    public List<NotificationView> about(String seller, String marketplace, String metric) {
        NotificationQuery query = new NotificationQuery(null, seller, marketplace, null, null, 200);
        return As.support(() -> queries.find(query)).items().stream()
                .filter(one -> metric.equals(one.metric()))
                .toList();
    }
}
