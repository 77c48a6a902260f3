package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Handles the drill's first task; refuses one word, as a feature might. */
@Component
class DrillDecide implements UserTaskHandler {

    @Override
    public String task() {
        return "drill-decide";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("customer", "Ada");
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        if ("forbidden".equals(answers.get("reason"))) {
            throw new TaskRefused("reason", "form.error.pattern");
        }
        if ("broken".equals(answers.get("reason"))) {
            throw new IllegalStateException("The drill is broken");
        }
        return Map.of("decision", answers.get("decision"));
    }
}
