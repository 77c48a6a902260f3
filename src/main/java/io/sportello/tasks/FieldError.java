package io.sportello.tasks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer that a form does not accept, to be shown at its field.
 *
 * @param field the form component's id
 * @param path where the answer stands: keys, and row numbers from 0 within a list
 * @param message key of the sentence in the bundle of the tasks
 * @param arguments the sentence's arguments
 */
public record FieldError(String field, List<Object> path, String message, List<Object> arguments) {

    public FieldError {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
    }

    /** The path as one text, such as {@code lines.0.condition}. */
    public String name() {
        return path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The row numbers of the path, outermost first. */
    public List<Integer> rows() {
        return path.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
    }
}
