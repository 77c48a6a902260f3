package io.sportello.claims.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Reads the fields of a validated form. Fields that were left empty or hidden read as null or an empty text. */
class Fields {

    private final Map<String, Object> answers;

    Fields(Map<String, Object> answers) {
        this.answers = answers;
    }

    String text(String key) {
        Object value = answers.get(key);
        return value == null ? "" : value.toString().strip();
    }

    String textOrNull(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text;
    }

    boolean yes(String key) {
        return "yes".equals(text(key));
    }

    /** A whole number, or null. */
    Integer wholeOrNull(String key) {
        Object value = answers.get(key);
        return value == null ? null : new BigDecimal(value.toString()).intValueExact();
    }

    LocalDate day(String key) {
        return LocalDate.parse(text(key));
    }
}
