package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Handles the drill's second task, which asks for a proof. */
@Component
class DrillProve implements UserTaskHandler {

    @Override
    public String task() {
        return "drill-prove";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        return new HumanStep(
                "https://sellercentral.amazon.it/", "tasks.step.proof", "Gentile <b>cliente</b>", Locale.ITALIAN);
    }
}
