package io.sportello.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data that a form in the browser works on: the facts it opens with, and a person's answers over them. */
final class FormState {

    private static final int MOST_ROWS = 1_000;

    private final FormSchema form;
    private final Map<String, Object> initial;
    private final Map<String, Object> current;
    private final List<FieldError> errors = new ArrayList<>();

    private FormState(FormSchema form, Map<String, Object> facts) {
        this.form = form;
        this.initial = FormData.copy(facts);
        initialise(form.root(), FormScope.of(initial), initial);
        this.current = FormData.copy(initial);
    }

    static FormState of(FormSchema form, Map<String, Object> facts, Map<String, Object> answers) {
        FormState state = new FormState(form, facts);
        state.overlay(form.root(), FormScope.of(state.current), answers);
        return state;
    }

    FormSchema form() {
        return form;
    }

    /** What the form opens with. */
    Map<String, Object> initial() {
        return initial;
    }

    /** What stands in it now. */
    Map<String, Object> current() {
        return current;
    }

    /** Answers that are not of their field's type. */
    List<FieldError> errors() {
        return errors;
    }

    private static void initialise(FormField field, FormScope scope, Map<String, Object> data) {
        List<Object> path = scope.path(field);
        if (field.type().keyed() && !FormData.has(data, path)) {
            FormData.set(data, path, field.defaultValue() == null ? field.type().empty() : field.defaultValue());
        } else if (field.repeats()) {
            List<Object> rows = rows(field, FormData.get(data, path));
            FormData.set(data, path, rows);
            for (int row = 0; row < rows.size(); row++) {
                initialiseChildren(field, scope.row(field, row), data);
            }
        } else {
            initialiseChildren(field, scope.in(field), data);
        }
    }

    private static void initialiseChildren(FormField field, FormScope scope, Map<String, Object> data) {
        field.components().forEach(child -> initialise(child, scope, data));
    }

    private static List<Object> rows(FormField list, Object value) {
        List<Object> rows = new ArrayList<>();
        if (value instanceof List<?> given) {
            given.forEach(row -> rows.add(row instanceof Map ? row : new LinkedHashMap<>()));
        } else {
            for (int row = 0; row < list.defaultRows(); row++) {
                rows.add(new LinkedHashMap<>());
            }
        }
        return rows;
    }

    private void overlay(FormField field, FormScope scope, Map<String, Object> answers) {
        List<Object> path = scope.path(field);
        if (field.type().keyed()) {
            answer(field, path, answers);
        } else if (field.repeats()) {
            overlayRows(field, scope, answers);
        } else {
            field.components().forEach(child -> overlay(child, scope.in(field), answers));
        }
    }

    private void answer(FormField field, List<Object> path, Map<String, Object> answers) {
        if (!field.disabled() && !Boolean.TRUE.equals(field.readonly()) && FormData.has(answers, path)) {
            FormAnswer answer = FormAnswer.read(field, FormData.get(answers, path));
            FormData.set(current, path, answer.value());
            if (answer.error() != null) {
                errors.add(new FieldError(field.id(), path, answer.error(), List.of()));
            }
        }
    }

    private void overlayRows(FormField list, FormScope scope, Map<String, Object> answers) {
        List<Object> path = scope.path(list);
        int rows = FormField.list(FormData.get(current, path)).size();
        if (FormData.get(answers, path) instanceof List<?> given) {
            boolean fits = list.growing() ? given.size() <= MOST_ROWS : given.size() == rows;
            if (!fits) {
                errors.add(new FieldError(list.id(), path, "form.error.rows", List.of()));
            } else if (list.growing()) {
                rows = given.size();
                clearRows(list, scope, rows);
            }
        }
        for (int row = 0; row < rows; row++) {
            FormScope inner = scope.row(list, row);
            list.components().forEach(child -> overlay(child, inner, answers));
        }
    }

    private void clearRows(FormField list, FormScope scope, int rows) {
        List<Object> fresh = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            fresh.add(new LinkedHashMap<>());
        }
        FormData.set(current, scope.path(list), fresh);
        for (int row = 0; row < rows; row++) {
            initialiseChildren(list, scope.row(list, row), current);
        }
    }
}
