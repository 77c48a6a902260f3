package io.sportello.policies.process;

import io.sportello.policies.floors.Breaches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code prove-again}: proves every policy against its floor. */
@Component
class ProveAgainDelegate implements JavaDelegate {

    private final Breaches breaches;

    ProveAgainDelegate(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        breaches.proveAll();
    }
}
