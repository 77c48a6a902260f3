package io.sportello.journal;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an entry's facts as canonical JSON (keys sorted, no spaces, no nulls) and reads them again. */
@Component
class Facts {

    private static final int LIMIT = 20_000;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The canonical text.
     *
     * @throws IllegalArgumentException when it is longer than 20,000 characters
     */
    String write(Map<String, Object> facts) {
        Map<String, Object> sorted = new TreeMap<>();
        facts.forEach((name, value) -> {
            if (value != null) {
                sorted.put(name, plain(value));
            }
        });
        String text = json.writeValueAsString(sorted);
        if (text.length() > LIMIT) {
            throw new IllegalArgumentException("The facts of a journal entry are longer than " + LIMIT + " characters");
        }
        return text;
    }

    Map<String, Object> read(String text) {
        return json.readValue(text, MAP);
    }

    /** Numbers, booleans and texts stay; instants, dates and anything else become their ISO or own text. */
    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
