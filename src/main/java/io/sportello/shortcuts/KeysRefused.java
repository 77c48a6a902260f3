package io.sportello.shortcuts;

/** Keys can't be an action's; the message key and what was written say why. */
class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String written;

    KeysRefused(String key, String written) {
        super(key);
        this.written = written;
    }

    String written() {
        return written;
    }
}
