package io.sportello.performance.process;

import io.sportello.performance.NotificationReview;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The service task {@code escalate-notification}: raises the open task to the top of the work list. */
@Component
class EscalateNotificationDelegate implements JavaDelegate {

    private static final int HIGHEST = 100;

    private final NotificationReview review;

    EscalateNotificationDelegate(NotificationReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task open : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            tasks.setPriority(open.getId(), HIGHEST);
        }
        review.escalated(Subject.parse(execution.getProcessBusinessKey()));
    }
}
