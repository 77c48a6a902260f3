package io.sportello.policies.proof;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a FEEL literal of one of the four kinds that tables ask and answer: texts, numbers, booleans and dates. */
public final class Literal {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern DATE =
            Pattern.compile("(?:date\\s*\\(\\s*\"(\\d{4}-\\d\\d-\\d\\d)\"\\s*\\)|@\"(\\d{4}-\\d\\d-\\d\\d)\")");

    private Literal() {}

    /**
     * The value of a literal; null for {@code null}.
     *
     * @param type FEEL type of the column: {@code string}, {@code number}, {@code boolean} or {@code date}
     * @throws Unprovable when it is an expression, or of another type
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
            default -> throw new Unprovable(word);
        };
    }

    private static BigDecimal number(String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw new Unprovable(word);
        }
        BigDecimal number = new BigDecimal(word).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String text(String word) {
        Matcher text = TEXT.matcher(word);
        if (!text.matches()) {
            throw new Unprovable(word);
        }
        return text.group(1);
    }

    private static Boolean bool(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new Unprovable(word);
        }
        return Boolean.valueOf(word);
    }

    private static LocalDate date(String word) {
        Matcher date = DATE.matcher(word);
        if (!date.matches()) {
            throw new Unprovable(word);
        }
        try {
            return LocalDate.parse(date.group(1) == null ? date.group(2) : date.group(1));
        } catch (DateTimeException e) {
            throw new Unprovable(word);
        }
    }
}
