package io.sportello.tasks;

/**
 * What somebody wants noted for the staff.
 *
 * @param text at most 2,000 characters; {@code @} and a colleague's name or address tells them
 * @param file what goes with it, or null
 * @param occasion what those named are told of once, however many notes are written on it; null where each note is one
 */
public record NewNote(String text, NoteFile file, String occasion) {

    /** A note by itself. */
    public static NewNote of(String text) {
        return new NewNote(text, null, null);
    }

    /** One of several that are written at once. */
    public static NewNote of(String text, String occasion) {
        return new NewNote(text, null, occasion);
    }
}
