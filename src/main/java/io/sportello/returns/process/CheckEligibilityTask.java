package io.sportello.returns.process;

import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.returns.ReturnDecisions;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code check-eligibility}: what the return is granted, and whether a person has to look. */
@Component
class CheckEligibilityTask implements PolicyTask {

    private final ReturnDecisions decisions;

    CheckEligibilityTask(ReturnDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String policy() {
        return "check-eligibility";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return decisions.eligibilityQuestions(subject);
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> answers) {
        return HandleReturnProcess.outcome("automatic", decisions.grant(subject, answers));
    }
}
