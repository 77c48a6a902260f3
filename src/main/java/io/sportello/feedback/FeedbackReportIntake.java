package io.sportello.feedback;

import io.sportello.feedback.FeedbackMoved.Step;
import io.sportello.feedback.Feedbacks.Span;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps feedback as reports state it, and says what moved. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackReportIntake implements FeedbackIntake {

    private final Feedbacks feedbacks;
    private final FeedbackNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackReportIntake(Feedbacks feedbacks, FeedbackNotes notes, ApplicationEventPublisher events, Clock clock) {
        this.feedbacks = feedbacks;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome take(String sellerId, ReportedFeedback reported, Origin origin) {
        Optional<Feedback> known = feedbacks.findBySellerIdAndOrderId(sellerId, reported.orderId());
        if (known.isPresent()) {
            return update(known.get(), reported, origin);
        }
        Feedback given = feedbacks.save(new Feedback(sellerId, reported, origin, clock.instant()));
        notes.writeForMarketplace(given, "given", facts(given, origin));
        events.publishEvent(
                new FeedbackReported(given.subject(), Tone.of(given.stated().rating())));
        return Outcome.NEW;
    }

    private Outcome update(Feedback known, ReportedFeedback reported, Origin origin) {
        boolean rewritten = known.stated().isRewritten(reported);
        boolean replied = known.awaitsReply() && reported.response() != null;
        if (!known.restate(reported, origin)) {
            return Outcome.UNCHANGED;
        }
        notes.writeForMarketplace(known, rewritten ? "rewritten" : "restated", facts(known, origin));
        if (rewritten) {
            events.publishEvent(new FeedbackMoved(known.subject(), Step.REWRITTEN));
        }
        if (replied) {
            known.replied();
            notes.writeForMarketplace(known, "replied-there", Map.of());
            events.publishEvent(new FeedbackMoved(known.subject(), Step.REPLIED));
        }
        return Outcome.CHANGED;
    }

    private static Map<String, Object> facts(Feedback about, Origin origin) {
        return Map.of(
                "rating",
                about.stated().rating(),
                "order",
                about.orderId(),
                "import",
                origin.importId(),
                "line",
                origin.line());
    }

    @Override
    public void whole(String sellerId, String marketplace, long importId) {
        Span span = feedbacks.span(importId);
        if (span == null || span.getFirst() == null) {
            return;
        }
        for (Tone tone : Tone.values()) {
            if (feedbacks.states(importId, tone.fewest(), tone.most())) {
                feedbacks
                        .notStated(
                                sellerId,
                                marketplace,
                                span.getFirst(),
                                span.getLast(),
                                tone.fewest(),
                                tone.most(),
                                importId)
                        .forEach(missing -> gone(missing, importId));
            }
        }
    }

    private void gone(Feedback missing, long importId) {
        missing.gone();
        notes.writeForMarketplace(missing, "gone", Map.of("import", importId));
        events.publishEvent(new FeedbackMoved(missing.subject(), Step.GONE));
    }
}
