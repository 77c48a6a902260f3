package io.sportello.messages.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Sellers;
import io.sportello.messages.CountedPage;
import io.sportello.messages.ResponseReport;
import io.sportello.messages.ResponseTimes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the marketplace's response metric, with the messages behind each number, and their export. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class ResponseTimeController {

    private static final int PAGE = 50;
    private static final int LONGEST_BY_DAY = 30;

    private final ResponseTimes times;
    private final ResponseCsv csv;
    private final Sellers sellers;
    private final CurrentUser user;
    private final Clock clock;

    ResponseTimeController(ResponseTimes times, ResponseCsv csv, Sellers sellers, CurrentUser user, Clock clock) {
        this.times = times;
        this.csv = csv;
        this.sellers = sellers;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/messages/response-times")
    String show(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        ResponseFilter filter =
                new ResponseFilter(seller == null ? remembered(chosen) : seller, marketplace, days, show);
        ResponseReport report =
                times.report(filter.query(Collections.max(ResponseFilter.WINDOWS), clock.instant(), user.zone()));
        CountedPage page = times.messages(
                filter.query(filter.days(), clock.instant(), user.zone()),
                filter.outcomes(),
                after.isEmpty() ? null : after,
                PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("windows", ResponseFilter.WINDOWS);
        model.addAttribute("report", report);
        model.addAttribute("figures", report.last(filter.days()));
        model.addAttribute("byDay", filter.days() <= LONGEST_BY_DAY);
        model.addAttribute(
                "periods",
                filter.days() <= LONGEST_BY_DAY ? report.byDay(filter.days()) : report.byWeek(filter.days()));
        model.addAttribute("page", page);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute(
                "next", page.next() == null ? null : filter.address("/messages/response-times", page.next()));
        model.addAttribute("export", filter.address("/messages/response-times.csv", null));
        return "messages/response-times";
    }

    /** A remembered seller who is no longer there is forgotten. */
    private String remembered(String chosen) {
        return !chosen.isEmpty() && sellers.find(chosen).isPresent() ? chosen : "";
    }

    @GetMapping("/messages/response-times.csv")
    void export(
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") String show,
            HttpServletResponse response)
            throws IOException {
        ResponseFilter filter = new ResponseFilter(seller, marketplace, days, show);
        CountedPage first = csv.first(filter.query(filter.days(), clock.instant(), user.zone()), filter.outcomes());
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("response-times-" + filter.days() + "-days.csv")
                        .build()
                        .toString());
        csv.write(
                filter.query(filter.days(), clock.instant(), user.zone()),
                filter.outcomes(),
                first,
                response.getWriter());
    }
}
