package io.sportello.feedback.process;

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

    boolean isChecked(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }
}
