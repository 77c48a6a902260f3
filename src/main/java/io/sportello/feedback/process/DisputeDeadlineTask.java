package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code dispute-deadline}: how much time is left to request the removal. */
@Component
class DisputeDeadlineTask implements PolicyTask {

    private final Disputes disputes;

    DisputeDeadlineTask(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public String policy() {
        return "dispute-deadline";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(disputes.question(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        disputes.review(subject, decisions.get(0));
        return Map.of();
    }
}
