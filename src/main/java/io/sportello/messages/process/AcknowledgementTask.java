package io.sportello.messages.process;

import io.sportello.messages.ThreadDeadlines;
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

    private final ThreadDeadlines deadlines;

    AcknowledgementTask(ThreadDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String policy() {
        return "acknowledgement";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(deadlines.question(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        deadlines.plan(subject, decisions.get(0));
        return Map.of();
    }
}
