package io.sportello.performance.process;

import io.sportello.performance.NotificationReview;
import io.sportello.subjects.Subject;
import io.sportello.workflow.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code escalate-notification}: raises the open task to the top of the work list. */
@Component
class EscalateNotificationDelegate implements JavaDelegate {

    private final NotificationReview review;
    private final OpenTasks tasks;

    EscalateNotificationDelegate(NotificationReview review, OpenTasks tasks) {
        this.review = review;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.escalate(execution);
        review.escalated(Subject.parse(execution.getProcessBusinessKey()));
    }
}
