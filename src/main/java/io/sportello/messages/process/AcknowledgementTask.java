package io.sportello.messages.process;

import io.sportello.messages.ThreadAnswers;
import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code acknowledgement}: plans when whom is told that the buyer waits. */
@Component
class AcknowledgementTask implements PolicyTask {

    private final ThreadAnswers answers;

    AcknowledgementTask(ThreadAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String policy() {
        return "acknowledgement";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(answers.deadlineQuestion(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        answers.planDeadlines(subject, decisions.get(0));
        return Map.of();
    }
}
