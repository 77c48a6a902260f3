package io.sportello.claims.process;

import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Raises the open tasks of a claim in the work list, and gives them another time. */
@Component
class ClaimTasks {

    private static final int HIGH = 80;
    private static final int HIGHEST = 100;

    private final TaskService tasks;
    private final Clock clock;

    ClaimTasks(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void remind(DelegateExecution execution) {
        each(execution, task -> raise(task, HIGH));
    }

    void escalate(DelegateExecution execution) {
        each(execution, task -> raise(task, HIGHEST));
    }

    /** Due at once. */
    void now(DelegateExecution execution) {
        each(execution, task -> {
            tasks.setDueDate(task.getId(), Date.from(clock.instant()));
            raise(task, HIGH);
        });
    }

    /** Gives those of a claim another time. */
    void due(Subject claim, Instant at) {
        of(claim.toString()).forEach(task -> tasks.setDueDate(task.getId(), Date.from(at)));
    }

    private void each(DelegateExecution execution, Consumer<Task> step) {
        of(execution.getProcessBusinessKey()).forEach(step);
    }

    private List<Task> of(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list();
    }

    private void raise(Task task, int priority) {
        if (task.getPriority() < priority) {
            tasks.setPriority(task.getId(), priority);
        }
    }
}
