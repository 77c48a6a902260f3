package io.sportello.workflow;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Raises the open tasks of a process to the top of the work list. */
@Component
public class OpenTasks {

    private static final int HIGHEST = 100;

    public void escalate(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task open : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            tasks.setPriority(open.getId(), HIGHEST);
        }
    }
}
