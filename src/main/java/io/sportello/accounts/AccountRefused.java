package io.sportello.accounts;

/** A change to an account is refused; the message key and its arguments say why to the person who asked. */
class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    AccountRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
