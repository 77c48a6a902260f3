package io.sportello.policies.studio;

/** A change can't go on like this. Nothing was changed. */
public class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Object[] arguments;

    /**
     * @param field the field at fault, or null for the change as a whole
     * @param message key of the sentence that says what is wrong and what to do
     * @param arguments the sentence's arguments
     */
    public ChangeRefused(String field, String message, Object... arguments) {
        super(message);
        this.field = field;
        this.arguments = arguments;
    }

    /** The field at fault, or null. */
    public String field() {
        return field;
    }

    /** The arguments of the message whose key is {@link #getMessage()}. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
