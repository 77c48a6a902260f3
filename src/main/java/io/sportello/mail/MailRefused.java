package io.sportello.mail;

/** A mailbox, a mail or what a person decided about one is refused; the message key and its arguments say why to the person who asked. */
public class MailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public MailRefused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    /** The arguments of the message whose key is {@link #getMessage()}. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
