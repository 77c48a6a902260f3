package io.sportello.performance;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** One metric of a {@link HealthReport}, as the marketplace stated it. */
@Entity
@Table(name = "health_metric")
@Filter(name = SellerScope.FILTER)
class HealthMetric {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "health_metric_seq")
    @SequenceGenerator(name = "health_metric_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private HealthReport report;

    private String sellerId;
    private int seq;
    private String metric;
    private BigDecimal rate;
    private Long defects;
    private BigDecimal target;

    @Enumerated(EnumType.STRING)
    private TargetCondition targetCondition;

    private String status;
    private Instant periodFrom;
    private Instant periodTo;

    @Column(columnDefinition = "text")
    private String details;

    protected HealthMetric() {}

    HealthMetric(HealthReport report, int seq, ReportedMetric stated) {
        this.report = report;
        this.sellerId = report.sellerId();
        this.seq = seq;
        this.metric = stated.key();
        this.rate = stated.rate();
        this.defects = stated.count();
        this.target = stated.target();
        this.targetCondition = stated.condition();
        this.status = stated.status();
        this.periodFrom = stated.from();
        this.periodTo = stated.to();
        this.details = Details.write(stated.details());
    }

    String key() {
        return metric;
    }

    String sellerId() {
        return sellerId;
    }

    /** Its place in the report, from 0. */
    int place() {
        return seq;
    }

    ReportedMetric stated() {
        return new ReportedMetric(
                metric, rate, defects, target, targetCondition, status, periodFrom, periodTo, Details.read(details));
    }

    /** What a chart and the trend need of it. */
    MetricPoint point() {
        return new MetricPoint(report.asOf(), rate, defects, target, targetCondition, status);
    }
}
