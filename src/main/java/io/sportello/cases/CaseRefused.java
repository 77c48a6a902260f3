package io.sportello.cases;

/** A case can't be opened or changed so; the message is a key of the reason. Nothing was changed. */
public class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Object[] arguments;

    /** @param field the form field at fault, or null */
    public CaseRefused(String field, String reason, Object... arguments) {
        super(reason);
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
