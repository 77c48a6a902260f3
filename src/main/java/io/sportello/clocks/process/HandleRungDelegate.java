package io.sportello.clocks.process;

import io.sportello.clocks.DueWork;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tries a single rung again; when it fails, so does the engine's job, which comes back later or becomes an incident. */
@Component
class HandleRungDelegate implements JavaDelegate {

    private final DueWork work;

    HandleRungDelegate(DueWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = Subject.parse(execution.getProcessBusinessKey()).id();
        work.retry(Long.parseLong(id.substring(2)));
    }
}
