package io.sportello.feedback.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Sellers;
import io.sportello.feedback.FeedbackPage;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackReport;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.Tone;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that monitors feedback: the marketplace's windows, the trend, and each feedback. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class FeedbackController {

    private static final int LONGEST_BY_WEEK = 90;

    private final FeedbackQueries feedback;
    private final Sellers sellers;
    private final CurrentUser user;
    private final Clock clock;

    FeedbackController(FeedbackQueries feedback, Sellers sellers, CurrentUser user, Clock clock) {
        this.feedback = feedback;
        this.sellers = sellers;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/feedback")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String tone,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "365") int days,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        FeedbackFilter filter = new FeedbackFilter(
                status, tone, seller == null ? remembered(chosen) : seller, marketplace, days, text, after);
        LocalDate today = clock.instant().atZone(user.zone()).toLocalDate();
        FeedbackReport report = feedback.report(filter.seller(), filter.marketplace(), today);
        FeedbackPage page = feedback.find(filter.query(today));
        boolean byWeek = filter.days() != FeedbackReport.LIFETIME && filter.days() <= LONGEST_BY_WEEK;
        model.addAttribute("filter", filter);
        model.addAttribute("windows", FeedbackFilter.WINDOWS);
        model.addAttribute("tones", Tone.values());
        model.addAttribute("statuses", FeedbackStatus.values());
        model.addAttribute("report", report);
        model.addAttribute("byWeek", byWeek);
        model.addAttribute("periods", byWeek ? report.byWeek(filter.days()) : report.byMonth(filter.days()));
        model.addAttribute("page", page);
        model.addAttribute("count", feedback.count(filter.query(today)));
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("export", filter.export());
        model.addAttribute("next", page.next() == null ? null : filter.address(page.next()) + "#list");
        return "feedback/list";
    }

    /** A remembered seller who is no longer there is forgotten. */
    private String remembered(String chosen) {
        return !chosen.isEmpty() && sellers.find(chosen).isPresent() ? chosen : "";
    }
}
