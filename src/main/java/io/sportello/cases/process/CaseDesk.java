package io.sportello.cases.process;

import io.sportello.cases.CaseLetters;
import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseUpload;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does the work on a case from its page, by completing its task, so that the form's rules and the claim hold there too. */
@Component
@Transactional
public class CaseDesk {

    private final Tasks tasks;
    private final CaseLetters letters;

    CaseDesk(Tasks tasks, CaseLetters letters) {
        this.tasks = tasks;
        this.letters = letters;
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
    public void ask(Subject subject, String question, List<CaseUpload> files) {
        complete(subject, Map.of("next", "ask", "question", question));
        letters.enclose(subject, files);
    }

    /** Says that it is solved, and how. */
    public void resolve(Subject subject, String solution, List<CaseUpload> files) {
        complete(subject, Map.of("next", "resolve", "solution", solution));
        letters.enclose(subject, files);
    }

    /**
     * Passes it on to the marketplace.
     *
     * @return the task to do so
     */
    public Optional<TaskView> passOn(Subject subject) {
        complete(subject, Map.of("next", "pass-on"));
        return open(subject);
    }

    private void complete(Subject subject, Map<String, Object> answers) {
        TaskView task = task(subject).orElseThrow(() -> new CaseRefused(null, "cases.refused.not-in-work"));
        tasks.complete(task.id(), answers);
    }
}
