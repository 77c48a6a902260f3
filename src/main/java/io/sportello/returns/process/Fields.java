package io.sportello.returns.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    BigDecimal amount(String key) {
        Object value = answers.get(key);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    int whole(String key) {
        return amount(key).intValueExact();
    }

    LocalDate day(String key) {
        return LocalDate.parse(text(key));
    }

    /** The rows of a list. */
    List<Fields> rows(String key) {
        return answers.get(key) instanceof List<?> rows
                ? rows.stream().map(Fields::row).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Fields row(Object row) {
        return new Fields((Map<String, Object>) row);
    }
}
