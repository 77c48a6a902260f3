package io.sportello.performance;

import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Asks the rule {@code health-alerts} about each metric of the newest report, and tells each turn for the worse once. */
@Component
class HealthAlerts {

    /** The account's own state is asked about as a metric of this name. */
    static final String ACCOUNT_STATUS = "accountStatus";

    private static final Limit MOST_POINTS = Limit.of(400);

    private final HealthReports reports;
    private final HealthAlertRepository alerts;
    private final NotificationRepository notifications;
    private final NotificationOpening opening;
    private final Policies policies;

    HealthAlerts(
            HealthReports reports,
            HealthAlertRepository alerts,
            NotificationRepository notifications,
            NotificationOpening opening,
            Policies policies) {
        this.reports = reports;
        this.alerts = alerts;
        this.notifications = notifications;
        this.opening = opening;
        this.policies = policies;
    }

    void check(HealthReport report) {
        Map<String, HealthAlert> known =
                alerts.findBySellerIdAndMarketplace(report.sellerId(), report.marketplace()).stream()
                        .collect(Collectors.toMap(HealthAlert::metric, Function.identity()));
        if (report.accountStatus() != null) {
            follow(report, ACCOUNT_STATUS, level(report, account(report)), known);
        }
        for (HealthMetric metric : report.metrics()) {
            follow(report, metric.key(), level(report, facts(report, metric)), known);
        }
    }

    private AlertLevel level(HealthReport report, Map<String, Object> facts) {
        Decision decision = policies.preview(Question.of("health-alerts", null, report.sellerId(), facts));
        return AlertLevel.valueOf(decision.text("alert"));
    }

    private static Map<String, Object> account(HealthReport report) {
        return facts(ACCOUNT_STATUS, report.accountStatus(), new MetricTrend(null, null, 1));
    }

    private Map<String, Object> facts(HealthReport report, HealthMetric metric) {
        ReportedMetric stated = metric.stated();
        Instant since = stated.from() == null ? report.asOf() : stated.from();
        List<MetricPoint> points = new ArrayList<>();
        reports.history(report.sellerId(), report.marketplace(), metric.key(), since, MOST_POINTS)
                .forEach(one -> points.add(one.point()));
        Collections.reverse(points);
        MetricTrend trend = points.isEmpty() ? new MetricTrend(null, null, 0) : MetricTrend.of(points);
        return facts(metric.key(), stated.status(), trend);
    }

    private static Map<String, Object> facts(String metric, String status, MetricTrend trend) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("metric", metric);
        facts.put("stated", status);
        facts.put("usedPercent", trend.usedPercent());
        facts.put("daysToTarget", trend.daysToTarget());
        facts.put("reports", trend.reports());
        return facts;
    }

    private void follow(HealthReport report, String metric, AlertLevel level, Map<String, HealthAlert> known) {
        HealthAlert alert = known.get(metric);
        if (alert == null && level == AlertLevel.NONE) {
            return;
        }
        if (alert == null) {
            alert = alerts.save(new HealthAlert(report, metric));
        }
        AlertLevel before = alert.level();
        if (alert.becomes(level, report.asOf())) {
            raise(report, alert);
        } else if (level == AlertLevel.NONE && before == AlertLevel.WATCH) {
            told(alert, "recovered", Map.of("import", report.importId()));
        }
    }

    private void raise(HealthReport report, HealthAlert alert) {
        Notification raised = opening.ofMetric(report, alert.metric(), kind(alert));
        told(alert, "superseded", Map.of("number", raised.number()));
        alert.notified(raised.id());
    }

    /** What was told before needs nobody any more, if nobody has seen to it yet. */
    private void told(HealthAlert alert, String why, Map<String, Object> facts) {
        if (alert.notificationId() != null) {
            notifications
                    .findById(alert.notificationId())
                    .filter(before -> before.kind() == NotificationKind.METRIC_WATCH)
                    .ifPresent(before -> opening.settle(before, why, facts));
        }
    }

    private static NotificationKind kind(HealthAlert alert) {
        if (alert.level() == AlertLevel.WATCH) {
            return NotificationKind.METRIC_WATCH;
        }
        return alert.metric().equals(ACCOUNT_STATUS) ? NotificationKind.ACCOUNT_STATUS : NotificationKind.METRIC_MISSED;
    }
}
