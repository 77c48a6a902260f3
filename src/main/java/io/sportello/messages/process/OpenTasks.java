package io.sportello.messages.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Raises the open tasks of a thread in the work list. */
@Component("messageTasks")
class OpenTasks {

    void raise(DelegateExecution execution, int priority) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task open : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            tasks.setPriority(open.getId(), priority);
        }
    }
}
