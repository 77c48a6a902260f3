package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code find-grounds}: lets the guardrail look for the marketplace's grounds in the comment. */
@Component
class FindGroundsDelegate implements JavaDelegate {

    private final Disputes disputes;

    FindGroundsDelegate(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputes.find(Subject.parse(execution.getProcessBusinessKey()));
    }
}
