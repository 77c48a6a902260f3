package io.sportello.tasks;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms and answers, written as in their files but with single quotes. */
final class FormFixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormFixture() {}

    /** A form of these components, separated by commas. */
    static FormSchema form(String components) {
        return FormSchema.of("test", json("{'type':'default','components':[" + components + "]}"));
    }

    static Map<String, Object> json(String text) {
        return JSON.readValue(text.replace('\'', '"'), new TypeReference<>() {});
    }
}
