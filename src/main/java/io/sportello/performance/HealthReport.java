package io.sportello.performance;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Filter;

/** What the marketplace stated about an account at one time; never changed afterwards. */
@Entity
@Table(name = "health_report")
@Filter(name = SellerScope.FILTER)
class HealthReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "health_report_seq")
    @SequenceGenerator(name = "health_report_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String sellerId;
    private String marketplace;
    private String accountStatus;
    private Instant asOf;
    private String fingerprint;
    private Long importId;
    private Long importLine;
    private Instant createdAt;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    @OrderBy("seq")
    private List<HealthMetric> metrics = new ArrayList<>();

    protected HealthReport() {}

    HealthReport(String sellerId, ReportedHealth stated, String fingerprint, long importId, long line, Instant now) {
        this.sellerId = sellerId;
        this.marketplace = stated.marketplace();
        this.accountStatus = stated.accountStatus();
        this.asOf = stated.asOf() == null ? now : stated.asOf();
        this.fingerprint = fingerprint;
        this.importId = importId;
        this.importLine = line;
        this.createdAt = now;
        for (ReportedMetric metric : stated.metrics()) {
            metrics.add(new HealthMetric(this, metrics.size(), metric));
        }
    }

    Long id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    String marketplace() {
        return marketplace;
    }

    String accountStatus() {
        return accountStatus;
    }

    Instant asOf() {
        return asOf;
    }

    /** What tells it from every other statement about the account. */
    String fingerprint() {
        return fingerprint;
    }

    /** When it was taken in. */
    Instant createdAt() {
        return createdAt;
    }

    Long importId() {
        return importId;
    }

    Long importLine() {
        return importLine;
    }

    List<HealthMetric> metrics() {
        return metrics;
    }
}
