package io.sportello.feedback.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.feedback.FeedbackFigures;
import io.sportello.feedback.FeedbackPage;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackQuery;
import io.sportello.feedback.FeedbackReport;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.FeedbackView;
import io.sportello.feedback.Tone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feedback for programs. */
@RestController
@RequestMapping("/api/feedback")
@Tag(name = "Feedback")
class FeedbackApi {

    private final FeedbackQueries feedback;
    private final CurrentUser user;
    private final Clock clock;

    FeedbackApi(FeedbackQueries feedback, CurrentUser user, Clock clock) {
        this.feedback = feedback;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The ratings of one of the marketplace's windows.
     *
     * @param days how many, or 0 for all there are
     * @param average stars, or null when there are none
     */
    record Window(int days, long positive, long neutral, long negative, java.math.BigDecimal average) {}

    @GetMapping
    @Operation(summary = "Feedback, newest first; at most 200 a page, with a cursor to the next")
    FeedbackPage find(
            @RequestParam(required = false) FeedbackStatus status,
            @RequestParam(required = false) Tone tone,
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) LocalDate since,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return feedback.find(new FeedbackQuery(
                status == null ? null : Set.of(status), tone, seller, marketplace, since, text, cursor, size));
    }

    @GetMapping("/figures")
    @Operation(summary = "Ratings that count at the marketplace: 30, 90, 365 days and, as 0 days, all of them")
    List<Window> figures(
            @RequestParam(required = false) String seller, @RequestParam(required = false) String marketplace) {
        FeedbackReport report = feedback.report(
                seller, marketplace, clock.instant().atZone(user.zone()).toLocalDate());
        return FeedbackFilter.WINDOWS.stream()
                .map(days -> window(days, report.last(days)))
                .toList();
    }

    private static Window window(int days, FeedbackFigures sum) {
        return new Window(days, sum.positive(), sum.neutral(), sum.negative(), sum.average());
    }

    @GetMapping("/{number}")
    @Operation(summary = "One feedback, by its number such as FB-1042")
    FeedbackView get(@PathVariable String number) {
        return feedback.get(number);
    }
}
