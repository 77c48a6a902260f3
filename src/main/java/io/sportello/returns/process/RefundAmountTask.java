package io.sportello.returns.process;

import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.returns.ReturnSettlement;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code refund-amount}: what may be kept back for each article. */
@Component
class RefundAmountTask implements PolicyTask {

    private final ReturnSettlement settlement;

    RefundAmountTask(ReturnSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public String policy() {
        return "refund-amount";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return settlement.amountQuestions(subject);
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        settlement.propose(subject, decisions);
        return Map.of();
    }
}
