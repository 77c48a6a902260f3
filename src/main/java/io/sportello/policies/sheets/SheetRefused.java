package io.sportello.policies.sheets;

/** A file is no spreadsheet of this table that can be taken; says what is wrong, and in which cell. */
public class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /**
     * @param message key of the sentence that says what is wrong
     * @param arguments the sentence's arguments: for a cell its sheet, row and column come first
     */
    SheetRefused(String message, Object... arguments) {
        super(message);
        this.arguments = arguments;
    }

    /** The arguments of the message whose key is {@link #getMessage()}. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
