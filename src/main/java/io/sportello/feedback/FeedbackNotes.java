package io.sportello.feedback;

import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what happened to a feedback wherever people look: journal, case log and clock, in one go. */
@Component
class FeedbackNotes {

    private final FeedbackJournal journal;
    private final FeedbackLine line;
    private final DisputeDeadlines deadlines;
    private final Clocks clocks;
    private final Clock clock;

    FeedbackNotes(FeedbackJournal journal, FeedbackLine line, DisputeDeadlines deadlines, Clocks clocks, Clock clock) {
        this.journal = journal;
        this.line = line;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** By the current user. */
    void write(Feedback about, String what, Map<String, Object> facts) {
        journal.write(about, what, facts);
        follow(about);
    }

    /** By the current user, for a decision's reason. */
    void write(Feedback about, String what, Map<String, Object> facts, long decisionId) {
        journal.write(about, what, facts, decisionId);
        follow(about);
    }

    /** By the current user, for the staff only. */
    void writeForStaff(Feedback about, String what, Map<String, Object> facts) {
        journal.writeForStaff(about, what, facts);
        follow(about);
    }

    /** By the marketplace, as a report states it. */
    void writeForMarketplace(Feedback about, String what, Map<String, Object> facts) {
        journal.writeForMarketplace(about, what, facts);
        follow(about);
    }

    /** The marketplace's clock runs while the house can still request the removal. */
    private void follow(Feedback about) {
        Cause cause =
                Cause.of("feedback.cause." + (FeedbackStatus.IN_HAND.contains(about.status()) ? "given" : "done"));
        if (FeedbackStatus.IN_HAND.contains(about.status())) {
            Instant given = deadlines.given(about);
            Duration term = Duration.between(given, about.requestDue());
            clocks.start(about.subject(), about.sellerId(), ClockKind.MARKETPLACE, term, cause, given);
        } else if (about.wasDisputed()) {
            clocks.stop(about.subject(), ClockKind.MARKETPLACE, cause, clock.instant());
        }
        line.put(about);
    }
}
