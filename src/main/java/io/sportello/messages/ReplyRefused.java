package io.sportello.messages;

/** A reply can't be sent; the message is a key of the reason, {@code messages.refused.*}. */
public class ReplyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplyRefused(String reason) {
        super(reason);
    }
}
