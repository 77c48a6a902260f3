package io.sportello.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks answers against a form as form-js does in the browser. Hidden, disabled, read-only and unknown fields are never
 * taken from a client. The rows of a list that can't grow keep the facts they were shown with beside their answers.
 */
@Component
class FormValidator {

    private final FormExpressions expressions = new FormExpressions();

    /**
     * @param facts what the form is shown with, from the server
     * @param answers what came from the client
     */
    FormCheck check(FormSchema form, Map<String, Object> facts, Map<String, Object> answers) {
        FormState state = FormState.of(form, facts, answers);
        Map<String, Object> context = new LinkedHashMap<>(state.initial());
        context.putAll(withoutHidden(state));
        Checking checking = new Checking(state);
        checking.walk(form.root(), FormScope.of(context), false);
        return new FormCheck(checking.clean, checking.errors);
    }

    private Map<String, Object> withoutHidden(FormState state) {
        Map<String, Object> filtered = FormData.copy(state.current());
        new Walk() {
            @Override
            void leaf(FormField field, List<Object> path, FormScope scope, boolean hidden) {
                if (hidden) {
                    FormData.remove(filtered, path);
                }
            }
        }.walk(state.form().root(), FormScope.of(state.current()), false);
        return filtered;
    }

    /** Visits every field once for every row it stands in. */
    private abstract class Walk {

        void walk(FormField field, FormScope scope, boolean hiddenAbove) {
            boolean hidden = hiddenAbove || expressions.isTrue(field.hide(), scope);
            List<Object> path = scope.path(field);
            if (field.type().keyed()) {
                leaf(field, path, scope, hidden);
            } else if (field.repeats()) {
                list(field, path, hidden);
                int rows = FormField.list(FormData.get(scope.data(), path)).size();
                for (int row = 0; row < rows; row++) {
                    FormScope inner = scope.row(field, row);
                    field.components().forEach(child -> walk(child, inner, hidden));
                }
            } else {
                field.components().forEach(child -> walk(child, scope.in(field), hidden));
            }
        }

        abstract void leaf(FormField field, List<Object> path, FormScope scope, boolean hidden);

        void list(FormField field, List<Object> path, boolean hidden) {}
    }

    /** Collects the answers that count, and what is wrong with them. */
    private final class Checking extends Walk {

        private final FormState state;
        private final Map<String, Object> clean = new LinkedHashMap<>();
        private final List<FieldError> errors = new ArrayList<>();

        Checking(FormState state) {
            this.state = state;
        }

        @Override
        void list(FormField list, List<Object> path, boolean hidden) {
            if (!hidden) {
                Object shown = list.growing() ? List.of() : FormData.get(state.initial(), path);
                FormData.set(clean, path, FormData.get(FormData.copy(Map.of("rows", shown)), List.of("rows")));
                errors.addAll(misread(path));
            }
        }

        @Override
        void leaf(FormField field, List<Object> path, FormScope scope, boolean hidden) {
            if (hidden) {
                FormData.remove(clean, path);
                return;
            }
            if (field.disabled() || isReadonly(field, scope)) {
                return;
            }
            List<FieldError> misread = misread(path);
            if (misread.isEmpty()) {
                FormData.set(clean, path, checked(field, path, scope));
            }
            errors.addAll(misread);
        }

        private boolean isReadonly(FormField field, FormScope scope) {
            return Boolean.TRUE.equals(field.readonly()) || expressions.isTrue(field.readonly(), scope);
        }

        private List<FieldError> misread(List<Object> path) {
            return state.errors().stream().filter(e -> e.path().equals(path)).toList();
        }

        private Object checked(FormField field, List<Object> path, FormScope scope) {
            Object value = chosen(field, path, scope, FormData.get(state.current(), path));
            FormRules.check(field, rules(field, scope), value)
                    .forEach(b -> errors.add(new FieldError(field.id(), path, b.message(), b.arguments())));
            return value;
        }

        private Map<String, Object> rules(FormField field, FormScope scope) {
            Map<String, Object> rules = new LinkedHashMap<>(field.validate());
            for (String rule : List.of("min", "max", "minLength", "maxLength")) {
                rules.computeIfPresent(rule, (name, bound) -> expressions.value(bound, scope));
            }
            return rules;
        }

        private Object chosen(FormField field, List<Object> path, FormScope scope, Object value) {
            if (value == null || !(field.type().chooses() || field.type().choosesMany())) {
                return value;
            }
            FormOptions options = FormOptions.of(field, state.initial(), expressions, scope);
            List<Object> given = field.type().chooses() ? List.of(value) : FormField.list(value);
            List<Object> chosen = given.stream()
                    .map(options::matching)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (chosen.size() < given.size()) {
                errors.add(new FieldError(field.id(), path, "form.error.option", List.of()));
            }
            return field.type().choosesMany() ? chosen : chosen.isEmpty() ? null : chosen.get(0);
        }
    }
}
