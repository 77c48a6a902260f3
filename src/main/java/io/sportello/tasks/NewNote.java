package io.sportello.tasks;

import java.util.UUID;

/**
 * What somebody wants noted for the staff.
 *
 * @param text at most 2,000 characters; {@code @} and a colleague's name or address tells them
 * @param file what goes with it, or null
 * @param occasion what those named are told of once, however many notes are written on it; null where each note is one
 */
public record NewNote(String text, NoteFile file, String occasion) {

    /** The name by which the note about a task can be taken back: known beforehand for one of several. */
    public String name(String taskId) {
        return occasion == null ? UUID.randomUUID().toString() : occasion + "-" + taskId;
    }

    /** A note by itself. */
    public static NewNote of(String text) {
        return new NewNote(text, null, null);
    }

    /** One of several that are written at once. */
    public static NewNote of(String text, String occasion) {
        return new NewNote(text, null, occasion);
    }
}
