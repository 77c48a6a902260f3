package io.sportello.tasks;

import io.sportello.documents.DocumentRefused;
import io.sportello.subjects.SubjectNotFound;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a task was not changed. */
@Component
public class TaskRefusals {

    private final FormTexts texts;

    TaskRefusals(FormTexts texts) {
        this.texts = texts;
    }

    /** The sentence; empty for a failure that is no refusal. */
    public Optional<String> says(RuntimeException refusal) {
        if (refusal instanceof TaskConflict conflict) {
            return Optional.of(texts.say("task.conflict", conflict.holder()));
        }
        if (refusal instanceof TaskGone gone) {
            return Optional.of(gone(gone.task()));
        }
        if (refusal instanceof TaskNotAllowed notAllowed) {
            return Optional.of(texts.say("task.not-allowed", notAllowed.group()));
        }
        if (refusal instanceof AnswersRefused answers) {
            FieldError first = answers.errors().get(0);
            return Optional.of(texts.say("task.invalid-field", first.field(), texts.error(first)));
        }
        if (refusal instanceof TaskRefused refused) {
            return Optional.of(texts.say(refused.getMessage(), refused.arguments()));
        }
        if (refusal instanceof DocumentRefused file) {
            return Optional.of(texts.say(file.getMessage(), file.arguments()));
        }
        return refusal instanceof SubjectNotFound ? Optional.of(texts.say("task.not-found")) : Optional.empty();
    }

    /** What form-js says of an answer that does not fit, by rule. */
    public Map<String, String> ofForms() {
        return texts.rules();
    }

    /** What is said of a failure that is no refusal. */
    public String failed() {
        return texts.say("tasks.failed-here");
    }

    private String gone(TaskView task) {
        return task.completedBy() == null
                ? texts.say("task.gone", texts.when(task.completed()))
                : texts.say("task.completed-before", task.completedBy(), texts.when(task.completed()));
    }
}
