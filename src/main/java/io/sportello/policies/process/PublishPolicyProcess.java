package io.sportello.policies.process;

import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeSubmitted;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.ChangeWithdrawn;
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
 * The process {@code publish-policy}: starts when a change is sent to review and ends when it is taken back. Public because
 * the engine calls its methods by name.
 */
@Component("publishPolicy")
public class PublishPolicyProcess implements ProcessFacts {

    static final String KEY = "publish-policy";

    private final Workflow workflow;
    private final ChangeQueries changes;

    PublishPolicyProcess(Workflow workflow, ChangeQueries changes) {
        this.workflow = workflow;
        this.changes = changes;
    }

    @EventListener
    void start(ChangeSubmitted submitted) {
        workflow.start(KEY, submitted.subject(), Map.of());
    }

    @EventListener
    void end(ChangeWithdrawn withdrawn) {
        workflow.end(KEY, withdrawn.subject(), "taken back");
    }

    /** Whether the change is in force before anybody looked at it. */
    public boolean emergency(DelegateExecution execution) {
        return of(execution).publishedVersion() != null;
    }

    /** Until when it should be reviewed: the day from which it is to hold, if one was given. */
    public Date reviewDue(DelegateExecution execution) {
        Instant due = of(execution).effectiveAt();
        return due == null ? null : Date.from(due);
    }

    /** From when the approved version holds. */
    public Date effectiveAt(DelegateExecution execution) {
        return Date.from(of(execution).effectiveAt());
    }

    /** An outcome that only the next gateway reads: it is never stored. */
    static Map<String, Object> outcome(String name, Object value) {
        return Variables.createVariables().putValueTyped(name, Variables.untypedValue(value, true));
    }

    private ChangeView of(DelegateExecution execution) {
        return changes.get(Subject.parse(execution.getProcessBusinessKey()).id());
    }
}
