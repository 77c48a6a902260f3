package io.sportello.performance.process;

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

    LocalDate dayOrNull(String key) {
        String text = text(key);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
