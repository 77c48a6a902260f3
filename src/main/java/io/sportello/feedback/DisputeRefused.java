package io.sportello.feedback;

/** A step of a dispute is not allowed; nothing was changed. The message is a key. */
public class DisputeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DisputeRefused(String key) {
        super(key);
    }
}
