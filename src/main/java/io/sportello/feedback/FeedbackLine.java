package io.sportello.feedback;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.Turn;
import io.sportello.journal.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
        LoggedSubject now = logged(about, clock.instant());
        if (now.line() != null) {
            log.put(now.line());
            now.texts().forEach(log::put);
        }
    }

    /**
     * All that the case log has of a feedback.
     *
     * @param movedAt when it came to stand as it does
     */
    static LoggedSubject logged(Feedback about, Instant movedAt) {
        boolean there = about.wasDisputed() || about.replyText() != null;
        return new LoggedSubject(about.id(), there ? line(about, movedAt) : null, movedAt, texts(about, movedAt));
    }

    private static CaseLine line(Feedback about, Instant movedAt) {
        boolean open = about.due() != null;
        return new CaseLine(
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
                open ? null : movedAt);
    }

    private static List<CaseText> texts(Feedback about, Instant at) {
        String reply = about.stated().response() == null
                ? about.replyText()
                : about.stated().response();
        return Stream.concat(text(about, "comment", about.stated().comment(), at), text(about, "reply", reply, at))
                .toList();
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

    private static Stream<CaseText> text(Feedback about, String part, String words, Instant at) {
        return Stream.ofNullable(words)
                .map(said -> new CaseText(about.subject(), about.sellerId(), part, Visibility.SELLER, said, at));
    }
}
