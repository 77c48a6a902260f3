package io.sportello.tasks;

import io.sportello.documents.Documents;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what the features know about their tasks. */
@Component
class TaskHandlers {

    private final Map<String, UserTaskHandler> byTask;
    private final Documents documents;

    TaskHandlers(ObjectProvider<UserTaskHandler> handlers, Documents documents) {
        this.byTask =
                handlers.stream().collect(Collectors.toUnmodifiableMap(UserTaskHandler::task, Function.identity()));
        this.documents = documents;
    }

    UserTaskHandler of(TaskView task) {
        UserTaskHandler handler = byTask.get(task.task());
        if (handler == null) {
            throw new IllegalStateException("No feature handles the task " + task.task());
        }
        return handler;
    }

    /**
     * Refuses a step at the marketplace of which nothing shows that it was done.
     *
     * @throws TaskRefused when there is neither a reference nor a file from after the task came up
     */
    void mustBeProven(TaskView task, Map<String, Object> answers) {
        boolean asked = of(task).step(task.subject()) != null;
        boolean referred = answers.get("reference") instanceof String text && !text.isBlank();
        if (asked && !referred && !hasFile(task)) {
            throw new TaskRefused("reference", "task.proof-needed");
        }
    }

    /** Files that the staff keep for themselves, such as those of notes, prove nothing. */
    boolean hasFile(TaskView task) {
        return documents.of(task.subject()).stream()
                .anyMatch(file -> !file.staffOnly() && !file.at().isBefore(task.created()));
    }
}
