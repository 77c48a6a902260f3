package io.sportello.performance;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** What was last said of a metric, so that each turn for the worse is told once. */
@Entity
@Table(name = "health_alert")
@Filter(name = SellerScope.FILTER)
class HealthAlert {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "health_alert_seq")
    @SequenceGenerator(name = "health_alert_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @SuppressWarnings("UnusedVariable") // the seller filter reads it
    private String sellerId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String marketplace;

    private String metric;

    @Enumerated(EnumType.STRING)
    private AlertLevel alertLevel;

    private Instant since;
    private Long notificationId;

    protected HealthAlert() {}

    HealthAlert(HealthReport report, String metric) {
        this.sellerId = report.sellerId();
        this.marketplace = report.marketplace();
        this.metric = metric;
        this.alertLevel = AlertLevel.NONE;
        this.since = report.asOf();
    }

    /** @return whether it is worse than before */
    boolean becomes(AlertLevel level, Instant at) {
        boolean worse = level.compareTo(alertLevel) > 0;
        if (level != alertLevel) {
            alertLevel = level;
            since = at;
        }
        return worse;
    }

    void notified(Long notification) {
        notificationId = notification;
    }

    String metric() {
        return metric;
    }

    AlertLevel level() {
        return alertLevel;
    }

    Instant since() {
        return since;
    }

    /** The notification that tells of it, or null. */
    Long notificationId() {
        return notificationId;
    }
}
