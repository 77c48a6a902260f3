package io.sportello.tasks;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The place in a list after which the next page begins.
 *
 * @param at the last row's due or completion moment
 * @param id its task id
 */
record TaskCursor(Instant at, String id) {

    static TaskCursor after(TaskView task) {
        Instant due = task.due() == null ? TaskItem.NEVER : task.due();
        return new TaskCursor(task.completed() == null ? due : task.completed(), task.id());
    }

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is not one of ours */
    static TaskCursor decode(String text) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int space = decoded.indexOf(' ');
        if (space < 0 || decoded.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a cursor");
        }
        try {
            return new TaskCursor(Instant.parse(decoded.substring(0, space)), decoded.substring(space + 1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
