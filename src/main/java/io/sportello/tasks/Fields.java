package io.sportello.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads the fields of a validated form. Fields that were left empty or hidden read as null or an empty text. */
public final class Fields {

    private final Map<String, Object> answers;

    public Fields(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** A text, stripped; empty when it was left out. */
    public String text(String key) {
        Object value = answers.get(key);
        return value == null ? "" : value.toString().strip();
    }

    public String textOrNull(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text;
    }

    /** Whether a choice of yes and no is yes. */
    public boolean yes(String key) {
        return "yes".equals(text(key));
    }

    public boolean isChecked(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }

    /** A number; zero when it was left out. */
    public BigDecimal amount(String key) {
        Object value = answers.get(key);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    /** A whole number; zero when it was left out. */
    public int whole(String key) {
        return amount(key).intValueExact();
    }

    public Integer wholeOrNull(String key) {
        return answers.get(key) == null ? null : Integer.valueOf(whole(key));
    }

    public LocalDate day(String key) {
        return LocalDate.parse(text(key));
    }

    public LocalDate dayOrNull(String key) {
        return text(key).isEmpty() ? null : day(key);
    }

    /** The rows of a list. */
    public List<Fields> rows(String key) {
        return answers.get(key) instanceof List<?> rows
                ? rows.stream().map(Fields::row).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Fields row(Object row) {
        return new Fields((Map<String, Object>) row);
    }
}
