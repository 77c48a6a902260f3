package io.sportello.policies.deciding;

import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.PolicyTask;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs every business rule task: asks the policy of the task's name and lets its feature apply the answers. */
@Component("decide")
class Decide implements JavaDelegate {

    private final Policies policies;
    private final Map<String, PolicyTask> tasks;

    Decide(Policies policies, List<PolicyTask> tasks) {
        this.policies = policies;
        this.tasks = tasks.stream().collect(Collectors.toMap(PolicyTask::policy, Function.identity()));
    }

    @Override
    public void execute(DelegateExecution execution) {
        PolicyTask task = task(execution.getCurrentActivityId());
        Subject subject = Subject.parse(execution.getProcessBusinessKey());
        List<Decision> decisions =
                task.questions(subject).stream().map(policies::decide).toList();
        execution.setVariables(task.apply(subject, decisions));
    }

    private PolicyTask task(String element) {
        PolicyTask task = tasks.get(element);
        if (task == null) {
            throw new IllegalStateException("No feature asks the policy of the business rule task " + element);
        }
        return task;
    }
}
