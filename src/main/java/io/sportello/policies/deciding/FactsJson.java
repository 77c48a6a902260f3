package io.sportello.policies.deciding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sportello.policies.tables.FeelValues;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts as JSON so that a date is read back as a date and not as a text. */
public final class FactsJson {

    static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final String DATE = "date";

    private FactsJson() {}

    /** A mapper that keeps numbers exact and leaves out what a record does not have. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultPropertyInclusion(
                        always -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    static Map<String, Object> written(Map<String, Object> facts) {
        Map<String, Object> written = new LinkedHashMap<>();
        facts.forEach((name, value) -> written.put(name, written(value)));
        return written;
    }

    /** A value as it is to be written. */
    public static Object written(Object value) {
        return value instanceof LocalDate date ? Map.of(DATE, date.toString()) : value;
    }

    static Map<String, Object> read(Map<String, Object> facts) {
        Map<String, Object> read = new LinkedHashMap<>();
        facts.forEach((name, value) -> read.put(name, read(value)));
        return read;
    }

    /** A value as it was before it was written. */
    public static Object read(Object value) {
        return value instanceof Map<?, ?> date ? LocalDate.parse(date.get(DATE).toString()) : FeelValues.plain(value);
    }
}
