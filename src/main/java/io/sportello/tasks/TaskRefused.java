package io.sportello.tasks;

/** A task's answers are not allowed. Nothing was changed. */
public class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Object[] arguments;

    /**
     * @param field the form field at fault, or null for the answers as a whole
     * @param message key of the sentence that says what was checked and what to do
     * @param arguments the sentence's arguments
     */
    public TaskRefused(String field, String message, Object... arguments) {
        super(message);
        this.field = field;
        this.arguments = arguments;
    }

    /** The form field at fault, or null. */
    public String field() {
        return field;
    }

    /** The arguments of the message whose key is {@link #getMessage()}. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
