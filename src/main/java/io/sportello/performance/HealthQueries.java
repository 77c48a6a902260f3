package io.sportello.performance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how accounts stand, and how their metrics came to it. */
@Service
@Transactional(readOnly = true)
public class HealthQueries {

    private static final Limit MOST_POINTS = Limit.of(400);

    private final HealthReports reports;
    private final HealthAlertRepository alerts;

    HealthQueries(HealthReports reports, HealthAlertRepository alerts) {
        this.reports = reports;
        this.alerts = alerts;
    }

    /** The accounts that reports told of, of a seller or, with null, of all. */
    public List<HealthAccount> accounts(String sellerId) {
        return reports.accounts(sellerId);
    }

    /** How an account stands; empty when no report told of it, or the user may not see it. */
    public Optional<HealthView> health(HealthAccount account) {
        return reports.findFirstBySellerIdAndMarketplaceOrderByAsOfDescIdDesc(account.sellerId(), account.marketplace())
                .map(this::view);
    }

    /** What a metric of an account was, oldest first; at most the newest 400. */
    public List<MetricPoint> history(HealthAccount account, String metric) {
        List<MetricPoint> points = new ArrayList<>();
        reports.history(account.sellerId(), account.marketplace(), metric, Instant.EPOCH, MOST_POINTS)
                .forEach(one -> points.add(one.point()));
        Collections.reverse(points);
        return points;
    }

    private HealthView view(HealthReport report) {
        Map<String, HealthAlert> told =
                alerts.findBySellerIdAndMarketplace(report.sellerId(), report.marketplace()).stream()
                        .collect(Collectors.toMap(HealthAlert::metric, Function.identity()));
        HealthAlert account = told.get(HealthAlerts.ACCOUNT_STATUS);
        return new HealthView(
                report.sellerId(),
                report.marketplace(),
                report.accountStatus(),
                account == null ? AlertLevel.NONE : account.level(),
                report.asOf(),
                report.createdAt(),
                report.importId(),
                report.importLine(),
                report.metrics().stream()
                        .map(metric -> view(metric.stated(), told.get(metric.key())))
                        .toList());
    }

    private static MetricView view(ReportedMetric stated, HealthAlert alert) {
        if (alert == null || alert.level() == AlertLevel.NONE) {
            return new MetricView(stated, AlertLevel.NONE, null, null);
        }
        Long notification = alert.notificationId();
        return new MetricView(
                stated,
                alert.level(),
                alert.since(),
                notification == null ? null : Notification.NUMBERS.number(notification));
    }
}
