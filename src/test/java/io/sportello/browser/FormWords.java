package io.sportello.browser;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The English words of a form, which stand in the form itself and not among the messages. */
final class FormWords {

    private static final JsonMapper JSON = new JsonMapper();

    private FormWords() {}

    /** What a key such as {@code form.decide-return.answer.value.refuse} says in English. */
    static String english(String key) {
        List<String> parts = List.of(key.split("\\."));
        JsonNode form = JSON.readTree(
                Path.of("forms", "returns", parts.get(1) + ".form").toFile());
        JsonNode field = named(form, "id", parts.get(2));
        return (parts.get(3).equals("value") ? named(field, "value", parts.get(4)) : field)
                .get("label")
                .stringValue();
    }

    private static JsonNode named(JsonNode tree, String property, String wanted) {
        return tree.findParents(property).stream()
                .filter(node -> node.get(property).asString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + property + " " + wanted));
    }
}
