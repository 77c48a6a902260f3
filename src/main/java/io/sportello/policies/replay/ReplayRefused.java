package io.sportello.policies.replay;

/** A replay can't be started; the message is a message's key. */
public class ReplayRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    ReplayRefused(String key, String detail) {
        super(key);
        this.detail = detail;
    }

    /** What the message names, or an empty text. */
    public String detail() {
        return detail;
    }
}
