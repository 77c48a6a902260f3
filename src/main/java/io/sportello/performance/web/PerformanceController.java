package io.sportello.performance.web;

import io.sportello.accounts.Sellers;
import io.sportello.performance.HealthAccount;
import io.sportello.performance.HealthQueries;
import io.sportello.performance.HealthView;
import io.sportello.performance.MetricView;
import io.sportello.performance.NotificationQueries;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of account health: what the newest report states, and how a metric came to it. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class PerformanceController {

    private final HealthQueries health;
    private final NotificationQueries notifications;
    private final Sellers sellers;
    private final MetricWords words;

    PerformanceController(
            HealthQueries health, NotificationQueries notifications, Sellers sellers, MetricWords words) {
        this.health = health;
        this.notifications = notifications;
        this.sellers = sellers;
        this.words = words;
    }

    @GetMapping("/performance")
    String show(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "") String metric,
            Model model) {
        String asked = seller == null ? chosen : seller;
        String known = sellers.find(asked).isPresent() ? asked : null;
        List<HealthAccount> accounts = health.accounts(known);
        Optional<HealthAccount> account = account(accounts, marketplace);
        Optional<HealthView> now = account.flatMap(health::health);
        model.addAttribute("accounts", accounts);
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("now", now.orElse(null));
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("words", words);
        model.addAttribute("waiting", notifications.waiting(known).count());
        now.ifPresent(view -> history(view, metric, model));
        return "performance/health";
    }

    private static Optional<HealthAccount> account(List<HealthAccount> accounts, String marketplace) {
        return accounts.stream()
                .filter(one -> one.marketplace().equals(marketplace))
                .findFirst()
                .or(() -> accounts.stream().findFirst());
    }

    /** The metric asked for, else one that alarms, else the first with a rate. */
    private void history(HealthView view, String metric, Model model) {
        view.metrics().stream()
                .filter(one -> one.stated().key().equals(metric))
                .findFirst()
                .or(() -> view.metrics().stream()
                        .filter(one -> one.stated().rate() != null && one.notification() != null)
                        .findFirst())
                .or(() -> view.metrics().stream()
                        .filter(one -> one.stated().rate() != null)
                        .findFirst())
                .or(() -> view.metrics().stream().findFirst())
                .ifPresent(one -> addHistory(view, one, model));
    }

    private void addHistory(HealthView view, MetricView chosen, Model model) {
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "points",
                health.history(
                        new HealthAccount(view.sellerId(), view.marketplace()),
                        chosen.stated().key()));
    }
}
