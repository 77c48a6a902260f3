package io.sportello.policies.tables;

import io.sportello.policies.NoAnswer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Turns Java values into the four kinds that tables ask and answer: texts, numbers, booleans and dates. */
public final class FeelValues {

    private static final int MOST_DIGITS = 60;

    private FeelValues() {}

    /**
     * The value as a FEEL type asks for it; null stays null.
     *
     * @throws NoAnswer when it is not of that type and can't be read as one, or a number of more than {@value #MOST_DIGITS}
     *     digits before or behind the point, with which a table might not come to an end
     */
    public static Object fit(String name, String type, Object value) {
        Object plain = plain(value);
        if (plain == null) {
            return null;
        }
        try {
            return switch (type) {
                case "number" ->
                    bounded(plain instanceof BigDecimal number ? number : new BigDecimal(plain.toString()));
                case "boolean" -> bool(plain);
                case "date" -> plain instanceof LocalDate ? plain : LocalDate.parse(plain.toString());
                case "string" -> plain.toString();
                default -> plain;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NoAnswer(name + " is not a " + type + ": " + value);
        }
    }

    /** The value as one of the four kinds, or null. */
    public static Object plain(Object value) {
        if (value == null || value instanceof BigDecimal || value instanceof Boolean || value instanceof LocalDate) {
            return value;
        }
        return value instanceof Number ? new BigDecimal(value.toString()) : value.toString();
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (number.scale() > MOST_DIGITS || number.precision() - (long) number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Boolean bool(Object value) {
        return switch (value.toString()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException();
        };
    }
}
