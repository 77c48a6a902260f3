package io.sportello.tasks;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The place in a list after which the next page begins.
 *
 * @param values the last row's values of the keys of the list's order
 * @param id its task id
 */
record TaskCursor(List<Object> values, String id) {

    private static final String BETWEEN = "\n";

    static TaskCursor after(TaskItem row, TaskOrder order) {
        List<Object> values =
                order.keys().stream().<Object>map(key -> key.value().apply(row)).toList();
        return new TaskCursor(values, row.id());
    }

    String encode() {
        List<String> parts =
                new ArrayList<>(values.stream().map(Object::toString).toList());
        parts.add(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is not one of a list in this order */
    static TaskCursor decode(String text, TaskOrder order) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        List<String> parts = List.of(decoded.split(BETWEEN, -1));
        if (parts.size() != order.keys().size() + 1 || decoded.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a cursor");
        }
        try {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < order.keys().size(); i++) {
                values.add(order.keys().get(i).read(parts.get(i)));
            }
            return new TaskCursor(List.copyOf(values), parts.get(parts.size() - 1));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
