package io.sportello.workflow;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A delegate that does what a test tells it to. */
@Component("probe")
class Probe implements JavaDelegate {

    private volatile Consumer<DelegateExecution> action = execution -> {};

    void does(Consumer<DelegateExecution> next) {
        action = next;
    }

    void fails() {
        action = execution -> {
            throw new IllegalStateException("the probe fails");
        };
    }

    void works() {
        action = execution -> {};
    }

    @Override
    public void execute(DelegateExecution execution) {
        action.accept(execution);
    }
}
