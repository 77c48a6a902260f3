package io.sportello.tasks;

import java.util.Map;

/**
 * A task's form, ready for the browser.
 *
 * @param schema the form-js schema with texts in the reader's language
 * @param data the facts to show and the answers proposed
 * @param step what a person does at the marketplace before, or null
 */
public record TaskForm(Map<String, Object> schema, Map<String, Object> data, HumanStep step) {}
