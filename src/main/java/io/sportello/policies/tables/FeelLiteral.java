package io.sportello.policies.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes a FEEL literal of one of the four kinds that tables ask and answer: texts, numbers, booleans and dates. */
public final class FeelLiteral {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern DATE =
            Pattern.compile("(?:date\\s*\\(\\s*\"(\\d{4}-\\d\\d-\\d\\d)\"\\s*\\)|@\"(\\d{4}-\\d\\d-\\d\\d)\")");

    private FeelLiteral() {}

    /**
     * The value of a literal; null for {@code null}.
     *
     * @param type FEEL type of the column: {@code string}, {@code number}, {@code boolean} or {@code date}
     * @throws IllegalArgumentException when it is an expression, or of another type
     */
    public static Comparable<?> read(String type, String text) {
        String word = text.strip();
        if (word.equals("null")) {
            return null;
        }
        return switch (type) {
            case "number" -> number(word);
            case "string" -> text(word);
            case "boolean" -> bool(word);
            case "date" -> date(word);
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** The literal of a value, which {@link #read} reads again unless it is a text with quotes or backslashes. */
    public static String write(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate date) {
            return "date(\"" + date + "\")";
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    private static BigDecimal number(String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw new IllegalArgumentException(word);
        }
        BigDecimal number = new BigDecimal(word).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String text(String word) {
        Matcher text = TEXT.matcher(word);
        if (!text.matches()) {
            throw new IllegalArgumentException(word);
        }
        return text.group(1);
    }

    private static Boolean bool(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new IllegalArgumentException(word);
        }
        return Boolean.valueOf(word);
    }

    private static LocalDate date(String word) {
        Matcher date = DATE.matcher(word);
        if (!date.matches()) {
            throw new IllegalArgumentException(word);
        }
        try {
            return LocalDate.parse(date.group(1) == null ? date.group(2) : date.group(1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(word);
        }
    }
}
