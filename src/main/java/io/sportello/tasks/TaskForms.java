package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prepares a task's form for the browser. */
@Component
class TaskForms {

    private static final FormSchema NOTHING_TO_FILL_IN =
            FormSchema.of("none", Map.of("type", "default", "schemaVersion", 19, "components", List.of()));

    private final Forms forms;
    private final FormTranslator translator;
    private final TaskHandlers handlers;
    private final CurrentUser user;

    TaskForms(Forms forms, FormTranslator translator, TaskHandlers handlers, CurrentUser user) {
        this.forms = forms;
        this.translator = translator;
        this.handlers = handlers;
        this.user = user;
    }

    Optional<TaskForm> formOfMany(String task) {
        return forms.find(task)
                .filter(FormSchema::isForMany)
                .map(form -> new TaskForm(translator.translate(form, user.locale()), Map.of(), null));
    }

    TaskForm form(TaskView task) {
        if (task.completed() != null) {
            throw new TaskGone(task);
        }
        UserTaskHandler handler = handlers.of(task);
        FormSchema form = forms.find(task.task()).orElse(NOTHING_TO_FILL_IN);
        return new TaskForm(
                translator.translate(form, user.locale()), handler.form(task.subject()), handler.step(task.subject()));
    }
}
