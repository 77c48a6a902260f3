package io.sportello.policies.process;

import io.sportello.policies.studio.DecidingAgain;
import io.sportello.subjects.Subject;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The service task {@code decide-waiting-cases}: decides a page of cases again and tells the process whether more are left. */
@Component
class DecideWaitingCasesDelegate implements JavaDelegate {

    private static final String LAST = "last";

    private final DecidingAgain again;

    DecideWaitingCasesDelegate(DecidingAgain again) {
        this.again = again;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String last = (String) execution.getVariable(LAST);
        Optional<Subject> page =
                again.next(Subject.parse(execution.getProcessBusinessKey()), last == null ? null : Subject.parse(last));
        page.ifPresent(reached -> execution.setVariable(LAST, reached.toString()));
        execution.setVariable("more", Variables.booleanValue(page.isPresent(), true));
    }
}
