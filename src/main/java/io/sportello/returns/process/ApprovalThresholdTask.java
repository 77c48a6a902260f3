package io.sportello.returns.process;

import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.returns.ReturnSettlement;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code approval-threshold}: whether a second person has to approve the refund. */
@Component
class ApprovalThresholdTask implements PolicyTask {

    private final ReturnSettlement settlement;

    ApprovalThresholdTask(ReturnSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public String policy() {
        return "approval-threshold";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(settlement.approvalQuestion(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        Decision decision = decisions.get(0);
        boolean second = decision.isTrue("secondApproval");
        if (second) {
            settlement.awaitApproval(subject, decision);
        }
        return HandleReturnProcess.outcome("secondApproval", second);
    }
}
