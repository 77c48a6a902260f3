package io.sportello.tasks;

/**
 * What somebody wants noted for the staff.
 *
 * @param text at most 2,000 characters; {@code @} and a colleague's name or address tells them
 * @param occasion what those named are told of once, however many notes are written on it; null where each note is one
 */
public record NewNote(String text, String occasion) {

    /** A note by itself. */
    public static NewNote of(String text) {
        return new NewNote(text, null);
    }
}
