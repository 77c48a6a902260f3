package io.sportello.policies.process;

import io.sportello.policies.floors.Breaches;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The user task {@code mend-table}: an officer mends a table that falls below its floor, which ends the task by itself, or
 * leaves it to the guard.
 */
@Component
class MendTableTask implements UserTaskHandler {

    private final Breaches breaches;

    MendTableTask(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String task() {
        return "mend-table";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        breaches.leave(subject, new Fields(answers).text("note"));
        return Map.of();
    }
}
