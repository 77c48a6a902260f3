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

    static FormSchema of(String name, Map<String, Object> json) {
        return new FormSchema(name, json, new FormField(json));
    }
}
