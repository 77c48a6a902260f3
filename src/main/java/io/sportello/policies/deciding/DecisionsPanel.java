package io.sportello.policies.deciding;

import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.tasks.TaskPanel;
import io.sportello.tasks.TaskView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the decisions about a task's subject beside its form. */
@Component
class DecisionsPanel implements TaskPanel {

    private final Policies policies;

    DecisionsPanel(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String template() {
        return "policies/decision";
    }

    @Override
    public List<Decision> cards(TaskView task) {
        return policies.decisions(task.subject());
    }
}
