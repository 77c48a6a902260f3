package io.sportello.claims.process;

import io.sportello.claims.ClaimOutcomes;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code expire-appeal}: the loss stands, because the time to appeal is up. */
@Component
class ExpireAppealDelegate implements JavaDelegate {

    private final ClaimOutcomes outcomes;

    ExpireAppealDelegate(ClaimOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.appealExpired(Subject.parse(execution.getProcessBusinessKey()));
    }
}
