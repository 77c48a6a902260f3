package io.sportello.workflow.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of variable that an administrator may write; message keys {@code workflow.variable.kind.<kind>}. */
enum VariableKind {
    STRING,
    BOOLEAN,
    INTEGER,
    LONG,
    SHORT,
    DOUBLE;

    /** What the engine's column holds. */
    static final int LONGEST = 4000;

    /** The kind of one of the engine's types, by its name; empty for what nobody can type. */
    static Optional<VariableKind> of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst();
    }

    /**
     * Reads what somebody typed: as a value only, never as an expression.
     *
     * @throws OperationRefused when it is not of this kind
     */
    Object read(String typed) {
        try {
            return switch (this) {
                case STRING -> text(typed);
                case BOOLEAN -> flag(typed.strip());
                case INTEGER -> Integer.valueOf(typed.strip());
                case LONG -> Long.valueOf(typed.strip());
                case SHORT -> Short.valueOf(typed.strip());
                case DOUBLE -> number(typed.strip());
            };
        } catch (IllegalArgumentException e) {
            throw new OperationRefused("workflow.variable.refused." + name());
        }
    }

    private static String text(String typed) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        return typed;
    }

    private static Boolean flag(String typed) {
        if (!typed.equals("true") && !typed.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
        return Boolean.valueOf(typed);
    }

    private static Double number(String typed) {
        Double read = Double.valueOf(typed.replace(',', '.'));
        if (read.isNaN() || read.isInfinite()) {
            throw new IllegalArgumentException("No number");
        }
        return read;
    }
}
