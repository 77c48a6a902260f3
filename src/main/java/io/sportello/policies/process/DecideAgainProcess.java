package io.sportello.policies.process;

import io.sportello.policies.studio.PolicyInForce;
import io.sportello.workflow.Workflow;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code decide-again}: starts when a version comes into force whose officers want open cases decided again. */
@Component
class DecideAgainProcess {

    static final String KEY = "decide-again";

    private final Workflow workflow;

    DecideAgainProcess(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void start(PolicyInForce inForce) {
        if (inForce.decideAgain()) {
            workflow.start(KEY, inForce.change(), Map.of());
        }
    }
}
