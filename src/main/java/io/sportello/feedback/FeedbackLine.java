package io.sportello.feedback;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.Turn;
import io.sportello.journal.Visibility;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the case log's line and words of the feedback that somebody has or had to do with. */
@Component
class FeedbackLine {

    private final CaseLog log;
    private final Clock clock;

    FeedbackLine(CaseLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Writes how it stands; a feedback that was neither disputed nor answered here has no line. */
    void put(Feedback about) {
        if (!about.wasDisputed() && about.replyText() == null) {
            return;
        }
        Instant now = clock.instant();
        boolean open = about.due() != null;
        log.put(new CaseLine(
                about.subject(),
                about.sellerId(),
                about.stated().marketplace(),
                about.title(),
                about.orderId(),
                "/feedback/" + about.number(),
                "feedback.status." + status(about),
                turn(about),
                open ? "feedback.next." + status(about) : null,
                clockOf(about),
                about.createdAt(),
                open ? null : now));
        text(about, "comment", about.stated().comment(), now);
        text(
                about,
                "reply",
                about.stated().response() == null
                        ? about.replyText()
                        : about.stated().response(),
                now);
    }

    private static String status(Feedback about) {
        return !about.status().isOpen() && about.awaitsReply()
                ? "TO_REPLY"
                : about.status().name();
    }

    private static CaseClock clockOf(Feedback about) {
        if (about.due() == null) {
            return null;
        }
        return FeedbackStatus.IN_HAND.contains(about.status())
                ? CaseClock.marketplace(about.due())
                : CaseClock.house(about.due());
    }

    private static Turn turn(Feedback about) {
        if (about.status() == FeedbackStatus.SUBMITTED && !about.awaitsReply()) {
            return Turn.MARKETPLACE;
        }
        return about.due() == null ? Turn.NOBODY : Turn.SUPPORT;
    }

    private void text(Feedback about, String part, String words, Instant at) {
        if (words != null) {
            log.put(new CaseText(about.subject(), about.sellerId(), part, Visibility.SELLER, words, at));
        }
    }
}
