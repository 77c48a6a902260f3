package io.sportello.feedback;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.Deadlines;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a dispute's steps are due: the terms come from {@code dispute-deadline.dmn}. */
@Component
class DisputeDeadlines {

    static final String POLICY = "dispute-deadline";

    private final Policies policies;
    private final Deadlines deadlines;
    private final Sellers sellers;

    DisputeDeadlines(Policies policies, Deadlines deadlines, Sellers sellers) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.sellers = sellers;
    }

    Question question(Feedback about) {
        Subject subject = about.subject();
        return Question.of(
                POLICY,
                subject,
                about.sellerId(),
                Map.of("marketplace", about.stated().marketplace()));
    }

    /** Until when the marketplace takes a request. */
    Instant request(Feedback about, Decision terms) {
        return deadlines.plusCalendarDays(given(about), terms.integer("requestDays"), zone(about));
    }

    Instant request(Feedback about) {
        return request(about, policies.preview(question(about)));
    }

    /** When the open work is raised to the top of the list. */
    Instant reminder(Feedback about, Decision terms) {
        int days = Math.max(0, terms.integer("requestDays") - terms.integer("remindDays"));
        return deadlines.plusCalendarDays(given(about), days, zone(about));
    }

    /** Until when somebody decides; never after the marketplace's own time is up. */
    Instant review(Feedback about, Decision terms, Instant now) {
        Instant house = deadlines.plusCalendarDays(now, terms.integer("reviewDays"), zone(about));
        Instant request = request(about, terms);
        return house.isBefore(request) ? house : request;
    }

    /** When to look for the marketplace's answer. */
    Instant followUp(Feedback about, Instant now) {
        return deadlines.plusCalendarDays(now, policies.preview(question(about)).integer("followUpDays"), zone(about));
    }

    /** Until when a reply is given. */
    Instant reply(Feedback about, Instant now) {
        return deadlines.plusCalendarDays(now, policies.preview(question(about)).integer("replyDays"), zone(about));
    }

    /** When it was given, as far as the report says. */
    Instant given(Feedback about) {
        return about.stated().givenOn().atStartOfDay(zone(about)).toInstant();
    }

    private ZoneId zone(Feedback about) {
        return sellers.find(about.sellerId()).map(SellerView::zone).orElse(ZoneOffset.UTC);
    }
}
