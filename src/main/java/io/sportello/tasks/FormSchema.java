package io.sportello.tasks;

import java.util.Map;

/**
 * A form-js schema.
 *
 * @param name the file's name without its ending, which is the task's element id
 * @param json the file's content
 * @param root the form as a component that holds all others
 */
record FormSchema(String name, Map<String, Object> json, FormField root) {

    /** Whether one answer may be given for several tasks at once. */
    boolean isForMany() {
        return json.get("properties") instanceof Map<?, ?> properties && "yes".equals(properties.get("bulk"));
    }

    static FormSchema of(String name, Map<String, Object> json) {
        return new FormSchema(name, json, new FormField(json));
    }
}
