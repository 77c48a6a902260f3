package io.sportello.cases.process;

import java.time.LocalDate;
import java.util.Map;

/** Reads the fields of a validated form. */
final class Answers {

    private Answers() {}

    /** A text, stripped; empty when it was left out. */
    static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null ? "" : value.toString().strip();
    }

    static LocalDate day(Map<String, Object> answers, String key) {
        return LocalDate.parse(text(answers, key));
    }
}
