package io.sportello.feedback;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a feedback. */
@Component
@Transactional(readOnly = true)
class FeedbackSubjects implements SubjectKind {

    private final Feedbacks feedbacks;

    FeedbackSubjects(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public String kind() {
        return Feedback.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        Feedback found = feedbacks.of(subject);
        return new SubjectFacts(
                subject,
                found.sellerId(),
                found.stated().marketplace(),
                found.title(),
                found.orderId(),
                null,
                null,
                "/feedback/" + found.number());
    }

    @Override
    public List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return feedbacks.findBySellerIdAndOrderId(sellerId, orderId, Limit.of(MOST_OF_ORDER)).stream()
                .map(found -> new RelatedSubject(
                        facts(found.subject()),
                        icon(),
                        "feedback.status." + found.status(),
                        found.due() != null,
                        found.due()))
                .toList();
    }

    @Override
    public String icon() {
        return "star";
    }
}
