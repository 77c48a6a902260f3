package io.sportello.cases.process;

import io.sportello.cases.HistoryRuns;
import io.sportello.subjects.Subject;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code take-history}: works off a part of a history and tells the process whether there is more. */
@Component
class TakeHistoryDelegate implements JavaDelegate {

    private final HistoryRuns runs;

    TakeHistoryDelegate(HistoryRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Subject subject = Subject.parse(execution.getProcessBusinessKey());
        long id = Long.parseLong(subject.id().substring(2));
        execution.setVariable("outcome", runs.run(id).name().toLowerCase(Locale.ROOT));
    }
}
