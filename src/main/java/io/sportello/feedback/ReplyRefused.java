package io.sportello.feedback;

/** A reply to a feedback may not be given as it is written; the message is a key, with the words at fault. */
public class ReplyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    public ReplyRefused(String key, String words) {
        super(key);
        this.words = words;
    }

    /** The words at fault, or an empty text. */
    public String words() {
        return words;
    }
}
