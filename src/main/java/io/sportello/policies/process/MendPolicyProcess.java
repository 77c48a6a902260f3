package io.sportello.policies.process;

import io.sportello.policies.floors.BreachFound;
import io.sportello.policies.floors.BreachOver;
import io.sportello.policies.floors.BreachView;
import io.sportello.policies.floors.Breaches;
import io.sportello.policies.studio.PolicyOwners;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code mend-policy}: starts when a policy falls below its floor and ends when it does so no longer. Public
 * because the engine calls its methods by name.
 */
@Component("mendPolicy")
public class MendPolicyProcess implements ProcessFacts {

    static final String KEY = "mend-policy";
    static final String NO_LONGER_SO = "no-longer-so";

    private final Workflow workflow;
    private final Breaches breaches;
    private final PolicyOwners owners;

    MendPolicyProcess(Workflow workflow, Breaches breaches, PolicyOwners owners) {
        this.workflow = workflow;
        this.breaches = breaches;
        this.owners = owners;
    }

    @EventListener
    void start(BreachFound found) {
        workflow.start(KEY, found.subject(), Map.of());
    }

    @EventListener
    void end(BreachOver over) {
        workflow.correlate(NO_LONGER_SO, over.subject(), Map.of());
    }

    /** Until when it should be mended: the moment from which on it grants less. */
    public Date breaksAt(DelegateExecution execution) {
        return Date.from(breach(execution).breaksAt());
    }

    /** Whose task it is: the owner's of the policy; null for any officer's. */
    public String owner(DelegateExecution execution) {
        return owners.officer(breach(execution).policy()).orElse(null);
    }

    private BreachView breach(DelegateExecution execution) {
        return breaches.get(Subject.parse(execution.getProcessBusinessKey()));
    }
}
