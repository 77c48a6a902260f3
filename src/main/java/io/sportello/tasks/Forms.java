package io.sportello.tasks;

import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The forms of {@code forms/}, read once at start-up, by file name; a task's form has the task's name. */
@Component
class Forms {

    private static final TypeReference<Map<String, Object>> SCHEMA = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<String, FormSchema> byName;

    Forms(Assets assets) {
        this.byName = assets.find("forms", ".form").stream()
                .map(this::read)
                .collect(Collectors.toUnmodifiableMap(FormSchema::name, Function.identity(), (one, other) -> {
                    throw new IllegalStateException("Two forms are named " + one.name());
                }));
    }

    Optional<FormSchema> find(String task) {
        return Optional.ofNullable(byName.get(task));
    }

    private FormSchema read(Asset asset) {
        try {
            return FormSchema.of(asset.name(), json.readValue(asset.text(), SCHEMA));
        } catch (JacksonException e) {
            throw new IllegalStateException("Not a form: " + asset, e);
        }
    }
}
