package io.sportello.mail.reading;

/** A mail can't be read within the bounds; the message is the key of the sentence that says why. */
public class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String key, Throwable cause) {
        super(key, cause);
    }

    Unreadable(String key) {
        super(key);
    }
}
