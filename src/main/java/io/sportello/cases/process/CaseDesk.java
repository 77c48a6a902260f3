package io.sportello.cases.process;

import io.sportello.cases.CaseRefused;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does the work on a case from its page, by completing its task, so that the form's rules and the claim hold there too. */
@Component
public class CaseDesk {

    private final Tasks tasks;

    CaseDesk(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The task to work on it, while it is support's turn. */
    public Optional<TaskView> task(Subject subject) {
        return Optional.ofNullable(
                tasks.open(List.of(subject), WorkOnCaseTask.TASK).get(subject));
    }

    /** Any task that is open about it. */
    public Optional<TaskView> open(Subject subject) {
        return tasks.of(subject).stream()
                .filter(task -> task.completed() == null)
                .findFirst();
    }

    /** Asks the seller and waits for the answer. */
    public void ask(Subject subject, String question) {
        complete(subject, Map.of("next", "ask", "question", question));
    }

    /** Says that it is solved, and how. */
    public void resolve(Subject subject, String solution) {
        complete(subject, Map.of("next", "resolve", "solution", solution));
    }

    /** Passes it on to the marketplace, which is the next task. */
    public void passOn(Subject subject) {
        complete(subject, Map.of("next", "pass-on"));
    }

    private void complete(Subject subject, Map<String, Object> answers) {
        TaskView task = task(subject).orElseThrow(() -> new CaseRefused(null, "cases.refused.not-in-work"));
        tasks.complete(task.id(), answers);
    }
}
