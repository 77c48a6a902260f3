package io.sportello.policies.process;

import io.sportello.policies.studio.ChangeReview;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code put-in-force}: the approved version's day has come. */
@Component
class PutInForceDelegate implements JavaDelegate {

    private final ChangeReview review;

    PutInForceDelegate(ChangeReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.putInForce(Subject.parse(execution.getProcessBusinessKey()));
    }
}
