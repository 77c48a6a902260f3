package io.sportello.performance.web;

import io.sportello.performance.HealthAccount;
import io.sportello.performance.HealthQueries;
import io.sportello.performance.HealthView;
import io.sportello.performance.MetricPoint;
import io.sportello.performance.NotificationKind;
import io.sportello.performance.NotificationPage;
import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationQuery;
import io.sportello.performance.NotificationStatus;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.SubjectNotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Account health and notifications for programs. */
@RestController
@RequestMapping("/api/performance")
@Tag(name = "Performance")
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class PerformanceApi {

    private final HealthQueries health;
    private final NotificationQueries notifications;

    PerformanceApi(HealthQueries health, NotificationQueries notifications) {
        this.health = health;
        this.notifications = notifications;
    }

    @GetMapping("/accounts")
    @Operation(summary = "The accounts that performance reports told of")
    List<HealthAccount> accounts(@RequestParam(required = false) String seller) {
        return health.accounts(seller);
    }

    @GetMapping("/accounts/{seller}/{marketplace}")
    @Operation(summary = "How an account stands by the newest report, each metric as the marketplace states it")
    HealthView account(@PathVariable String seller, @PathVariable String marketplace) {
        return health.health(new HealthAccount(seller, marketplace))
                .orElseThrow(() -> new SubjectNotFound("account " + seller + "/" + marketplace));
    }

    @GetMapping("/accounts/{seller}/{marketplace}/metrics/{metric}")
    @Operation(summary = "What a metric was, oldest first; at most the newest 400 reports")
    List<MetricPoint> history(
            @PathVariable String seller, @PathVariable String marketplace, @PathVariable String metric) {
        List<MetricPoint> points = health.history(new HealthAccount(seller, marketplace), metric);
        if (points.isEmpty()) {
            throw new SubjectNotFound("metric " + metric);
        }
        return points;
    }

    @GetMapping("/notifications")
    @Operation(summary = "Notifications, newest first; at most 200 a page, with a cursor to the next")
    NotificationPage find(
            @RequestParam(required = false) NotificationStatus status,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) NotificationKind kind,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return notifications.find(
                new NotificationQuery(statuses(status, open), seller, marketplace, kind, cursor, size));
    }

    private static Set<NotificationStatus> statuses(NotificationStatus status, Boolean open) {
        if (status != null) {
            return Set.of(status);
        }
        if (open == null) {
            return null;
        }
        return open ? NotificationStatus.OPEN : NotificationStatus.FINISHED;
    }

    @GetMapping("/notifications/{number}")
    @Operation(summary = "One notification, by its number such as P-1042")
    NotificationView get(@PathVariable String number) {
        return notifications.get(number);
    }
}
