package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.SubjectNotFound;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Completes a task within the caller's transaction: form, feature, engine and read model, or none of them. */
@Component
class TaskCompletion {

    private final TaskItems items;
    private final TaskRules rules;
    private final TaskHandlers handlers;
    private final Forms forms;
    private final FormValidator validator;
    private final TaskService engine;
    private final Drafts drafts;
    private final CurrentUser user;

    TaskCompletion(
            TaskItems items,
            TaskRules rules,
            TaskHandlers handlers,
            Forms forms,
            FormValidator validator,
            TaskService engine,
            Drafts drafts,
            CurrentUser user) {
        this.items = items;
        this.rules = rules;
        this.handlers = handlers;
        this.forms = forms;
        this.validator = validator;
        this.engine = engine;
        this.drafts = drafts;
        this.user = user;
    }

    TaskView complete(String id, Map<String, Object> answers) {
        TaskItem item = items.lock(id).orElseThrow(() -> new SubjectNotFound("task"));
        TaskView task = item.view();
        rules.mustDo(task);
        rules.mustNotBeAnothers(task);
        rules.mustNotBeHeld(task);
        Map<String, Object> checked = checked(task, answers);
        handlers.mustBeProven(task, checked);
        engine.complete(id, handlers.of(task).complete(task.subject(), checked));
        drafts.discard(id, user.name());
        return item.view();
    }

    private Map<String, Object> checked(TaskView task, Map<String, Object> answers) {
        FormSchema form = forms.find(task.task()).orElse(null);
        if (form == null) {
            return Map.of();
        }
        FormCheck check = validator.check(form, handlers.of(task).form(task.subject()), answers);
        if (!check.errors().isEmpty()) {
            throw new AnswersRefused(check.errors());
        }
        return check.answers();
    }
}
