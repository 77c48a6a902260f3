package io.sportello.tasks;

import java.util.Map;

/**
 * A task's form, ready for the browser.
 *
 * @param schema the form-js schema with texts in the reader's language
 * @param data the facts to show and the answers proposed
 * @param step what a person does at the marketplace before, or null
 */
public record TaskForm(Map<String, Object> schema, Map<String, Object> data, HumanStep step) {

    /** The data with what somebody typed over it, as far as the form lets a person type there. */
    public Map<String, Object> with(Map<String, Object> typed) {
        return FormState.of(FormSchema.of("draft", schema), data, typed).current();
    }
}
