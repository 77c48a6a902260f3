package io.sportello.returns;

/** A report's statement about a return can't be taken in; names the field, the value and the reason. */
public class ReportedReturnRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * @param field the field at fault, as the flat file names its column
     * @param value its value, or an empty text
     * @param reason message key of the reason
     */
    public ReportedReturnRefused(String field, String value, String reason) {
        super(reason);
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
