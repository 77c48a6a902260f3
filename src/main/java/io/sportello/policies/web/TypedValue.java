package io.sportello.policies.web;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.proof.Literal;
import io.sportello.policies.proof.Unprovable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.FeelValues;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Values of a table's columns as people type them: a text without quotes, a number, a day, true or false. */
final class TypedValue {

    /** The longest value, in characters. */
    static final int LONGEST = 200;

    private TypedValue() {}

    /**
     * The value; empty when what was typed is none of the column's type. A number is one that a cell may name: the exponent
     * of a larger one would be written out.
     */
    static Optional<Object> read(Column column, String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    column.type().equals("number")
                            ? Literal.read("number", typed)
                            : FeelValues.fit(column.name(), column.type(), typed));
        } catch (NoAnswer | Unprovable e) {
            return Optional.empty();
        }
    }

    /** What somebody would have typed. */
    static String of(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    /** The parameters whose names begin with a prefix, by the rest of their names. */
    static Map<String, String> named(String prefix, Map<String, String> parameters) {
        Map<String, String> named = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                named.put(name.substring(prefix.length()), value.strip());
            }
        });
        return named;
    }
}
