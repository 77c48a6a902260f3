package io.sportello.clocks;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the facts of a cause as JSON and reads them again. */
@Component
class CauseFacts {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    String write(Map<String, Object> facts) {
        Map<String, Object> plain = new TreeMap<>();
        facts.forEach((name, fact) ->
                plain.put(name, fact instanceof Number || fact instanceof Boolean ? fact : fact.toString()));
        return json.writeValueAsString(plain);
    }

    Map<String, Object> read(String text) {
        return json.readValue(text, MAP);
    }
}
