package io.sportello.messages;

/** An answer can't be given, or taken back; the message is a key of the reason. Nothing was changed. */
public class ReplyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    ReplyRefused(String reason, Object... arguments) {
        super(reason);
        this.arguments = arguments;
    }

    /** The arguments of the message whose key is {@link #getMessage()}. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
