package io.sportello.returns.process;

import io.sportello.returns.ReturnSettlement;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code issue-refund}: writes the refund rows for the feed file. */
@Component
class IssueRefundDelegate implements JavaDelegate {

    private final ReturnSettlement settlement;

    IssueRefundDelegate(ReturnSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlement.issue(Subject.parse(execution.getProcessBusinessKey()));
        execution.setVariables(HandleReturnProcess.outcome("settled", "refunded"));
    }
}
