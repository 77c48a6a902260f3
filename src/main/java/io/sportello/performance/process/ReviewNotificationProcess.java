package io.sportello.performance.process;

import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationReceived;
import io.sportello.performance.NotificationSettled;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code review-notification}: starts and ends it as notifications come and settle, and answers its expressions
 * from the notification itself. Public because the engine calls its methods by name.
 */
@Component("reviewNotification")
public class ReviewNotificationProcess implements ProcessFacts {

    static final String KEY = "review-notification";

    static final String NOTIFICATION_SETTLED = "notification-settled";

    private final Workflow workflow;
    private final NotificationQueries notifications;

    ReviewNotificationProcess(Workflow workflow, NotificationQueries notifications) {
        this.workflow = workflow;
        this.notifications = notifications;
    }

    @EventListener
    void start(NotificationReceived received) {
        workflow.start(KEY, received.subject(), Map.of());
    }

    @EventListener
    void end(NotificationSettled settled) {
        workflow.correlate(NOTIFICATION_SETTLED, settled.subject(), Map.of());
    }

    /** An outcome that only the next gateway reads: it is never stored. */
    static Map<String, Object> outcome(String name, Object value) {
        return Variables.createVariables().putValueTyped(name, Variables.untypedValue(value, true));
    }

    /** Until when it has to be read. */
    public Date readDue(DelegateExecution execution) {
        return date(of(execution).readDue());
    }

    /** When somebody is told that the answer is not there yet. */
    public Date warnAt(DelegateExecution execution) {
        return date(of(execution).warnAt());
    }

    /** Until when the answer has to be at the marketplace. */
    public Date planDue(DelegateExecution execution) {
        return date(of(execution).planDue());
    }

    /** Until when the marketplace usually has answered. */
    public Date outcomeDue(DelegateExecution execution) {
        return date(of(execution).outcomeDue());
    }

    private NotificationView of(DelegateExecution execution) {
        return notifications.get(Subject.parse(execution.getProcessBusinessKey()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
