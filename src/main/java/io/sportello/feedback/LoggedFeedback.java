package io.sportello.feedback;

import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.LoggedSubjects;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All feedback, for the case log. */
@Component
class LoggedFeedback implements LoggedSubjects {

    private final Feedbacks feedbacks;

    LoggedFeedback(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public String kind() {
        return Feedback.KIND;
    }

    @Override
    public boolean any() {
        return feedbacks.count() > 0;
    }

    @Override
    public List<LoggedSubject> after(long number, int most) {
        return feedbacks.findByIdGreaterThanOrderById(number, Limit.of(most)).stream()
                .map(about -> FeedbackLine.logged(about, about.statusSince()))
                .toList();
    }
}
