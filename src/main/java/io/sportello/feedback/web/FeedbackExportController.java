package io.sportello.feedback.web;

import io.sportello.accounts.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the list of feedback out as a file, with the filters that the page has. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'SELLER', 'ADMIN')")
class FeedbackExportController {

    private final FeedbackCsv csv;
    private final CurrentUser user;
    private final Clock clock;

    FeedbackExportController(FeedbackCsv csv, CurrentUser user, Clock clock) {
        this.csv = csv;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/feedback.csv")
    void export(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String tone,
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "365") int days,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response)
            throws IOException {
        FeedbackFilter filter = new FeedbackFilter(status, tone, seller, marketplace, days, text, "");
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("feedback.csv").build().toString());
        csv.write(filter.query(clock.instant().atZone(user.zone()).toLocalDate()), response.getWriter());
    }
}
