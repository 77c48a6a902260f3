package io.sportello.tasks;

import java.util.List;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/** Evaluates the FEEL expressions of our own form files, as form-js does: what can't be evaluated is null. */
final class FormExpressions {

    private final FEEL feel = FEELBuilder.builder().withProfiles(List.of()).build();

    static boolean isExpression(Object value) {
        return value instanceof String text && text.startsWith("=");
    }

    /** The value as it is, or what it evaluates to when it is an expression. */
    Object value(Object value, FormScope scope) {
        return isExpression(value) ? evaluate(value.toString().substring(1), scope) : value;
    }

    private Object evaluate(String expression, FormScope scope) {
        try {
            return feel.evaluate(expression, scope.names());
        } catch (RuntimeException e) {
            return null;
        }
    }

    boolean isTrue(Object value, FormScope scope) {
        return Boolean.TRUE.equals(value(value, scope));
    }
}
