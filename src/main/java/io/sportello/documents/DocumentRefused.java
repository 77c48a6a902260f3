package io.sportello.documents;

/** A file is too large, empty or of a kind that is not accepted. Nothing was stored. */
public class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /**
     * @param message key of the sentence that says what is wrong with the file
     * @param arguments the sentence's arguments
     */
    public DocumentRefused(String message, Object... arguments) {
        super(message);
        this.arguments = arguments;
    }

    /** The arguments of the message whose key is {@link #getMessage()}. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
