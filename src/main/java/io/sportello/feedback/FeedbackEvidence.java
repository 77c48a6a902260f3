package io.sportello.feedback;

import io.sportello.evidence.EvidenceFact;
import io.sportello.evidence.EvidenceSource;
import io.sportello.evidence.EvidenceWords;
import io.sportello.evidence.KnownEvidence;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a feedback tells as evidence: the stars, the buyer's words, and what stands below them at the marketplace. */
@Component
class FeedbackEvidence implements EvidenceSource {

    private final FeedbackQueries feedback;

    FeedbackEvidence(FeedbackQueries feedback) {
        this.feedback = feedback;
    }

    @Override
    public String kind() {
        return Feedback.KIND;
    }

    @Override
    public KnownEvidence of(Subject subject) {
        FeedbackView one = feedback.get(subject);
        return new KnownEvidence("", facts(one), words(one), Set.of());
    }

    private static List<EvidenceFact> facts(FeedbackView one) {
        return List.of(
                EvidenceFact.of("feedback.fact.order", one.orderId() + " · " + one.marketplace()),
                EvidenceFact.of("feedback.fact.given", one.givenOn()),
                EvidenceFact.of("feedback.fact.rating", one.rating()),
                EvidenceFact.of("feedback.fact.standing", "feedback.standing." + one.standing()),
                EvidenceFact.of("feedback.fact.request-due", one.requestDue()));
    }

    /** The report states a day and no hour; a reply that is only prepared says nothing yet. */
    private static List<EvidenceWords> words(FeedbackView one) {
        List<EvidenceWords> said = new ArrayList<>();
        say(said, one.createdAt(), "comment", one.comment());
        say(said, one.createdAt(), "reply", one.response());
        return said;
    }

    private static void say(List<EvidenceWords> said, Instant at, String side, String text) {
        if (text != null) {
            said.add(new EvidenceWords(at, "feedback.evidence." + side, text, null));
        }
    }
}
