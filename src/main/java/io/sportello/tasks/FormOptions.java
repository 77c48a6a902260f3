package io.sportello.tasks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The values that a choice allows: from the file, from the form's data or from an expression. */
final class FormOptions {

    private final List<Object> values;

    private FormOptions(List<Object> values) {
        this.values = values;
    }

    static FormOptions of(FormField field, Map<String, Object> facts, FormExpressions expressions, FormScope scope) {
        return new FormOptions(source(field, facts, expressions, scope).stream()
                .map(option -> option instanceof Map<?, ?> map ? map.get("value") : option)
                .filter(Objects::nonNull)
                .toList());
    }

    private static List<Object> source(
            FormField field, Map<String, Object> facts, FormExpressions expressions, FormScope scope) {
        if (field.text("valuesExpression") != null) {
            return FormField.list(expressions.value(field.property("valuesExpression"), scope));
        }
        String key = field.text("valuesKey");
        return FormField.list(key == null ? field.property("values") : facts.get(key));
    }

    /** The option that equals this answer, or nothing. */
    Optional<Object> matching(Object answer) {
        return values.stream().filter(option -> same(option, answer)).findFirst();
    }

    private static boolean same(Object option, Object answer) {
        if (option instanceof Number a && answer instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        }
        return option.equals(answer);
    }
}
