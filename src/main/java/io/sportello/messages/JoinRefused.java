package io.sportello.messages;

/** Threads that can't be joined or split as asked; the message is a key of the reason, {@code messages.refused.*}. */
public class JoinRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JoinRefused(String reason) {
        super(reason);
    }
}
