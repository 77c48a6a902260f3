package io.sportello.performance.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.performance.NotificationKind;
import io.sportello.performance.NotificationPage;
import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationTitles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the notifications: the list, and one. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class NotificationController {

    private final NotificationQueries notifications;
    private final NotificationTitles titles;
    private final NotificationFile file;
    private final Sellers sellers;
    private final CurrentUser user;

    NotificationController(
            NotificationQueries notifications,
            NotificationTitles titles,
            NotificationFile file,
            Sellers sellers,
            CurrentUser user) {
        this.notifications = notifications;
        this.titles = titles;
        this.file = file;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping("/performance/notifications")
    String list(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        NotificationFilter filter = new NotificationFilter(show, seller == null ? chosen : seller, kind, after);
        NotificationPage page = notifications.find(filter.query());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("count", notifications.count(filter.query()));
        model.addAttribute("kinds", NotificationKind.values());
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("titles", titles);
        model.addAttribute("next", page.next() == null ? null : filter.address(page.next()));
        return "performance/notifications";
    }

    @GetMapping("/performance/notifications/{number}")
    String one(@PathVariable String number, Model model) {
        boolean staff = !user.is(Role.SELLER);
        model.addAttribute("staff", staff);
        model.addAttribute("titles", titles);
        file.fill(notifications.get(number), staff, model);
        return "performance/notification";
    }
}
