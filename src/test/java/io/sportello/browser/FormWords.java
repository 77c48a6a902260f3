package io.sportello.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The English words of a form, which stand in the form itself and not among the messages. */
final class FormWords {

    private static final JsonMapper JSON = new JsonMapper();

    private FormWords() {}

    /** What a key such as {@code form.decide-return.answer.value.refuse} says in English. */
    static String english(String key) {
        List<String> parts = List.of(key.split("\\."));
        JsonNode form = JSON.readTree(file(parts.get(1) + ".form").toFile());
        JsonNode field = named(form, "id", parts.get(2));
        return (parts.get(3).equals("value") ? named(field, "value", parts.get(4)) : field)
                .get("label")
                .stringValue();
    }

    private static Path file(String name) {
        try (Stream<Path> all = Files.walk(Path.of("forms"))) {
            return all.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode named(JsonNode tree, String property, String wanted) {
        return tree.findParents(property).stream()
                .filter(node -> node.get(property).asString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + property + " " + wanted));
    }
}
