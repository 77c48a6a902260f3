package io.sportello.marketplace.reports;

/** One value of a row can't be taken in. Thrown often in a bad file, so it carries no stack. */
class FieldRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Field field;
    private final String value;

    FieldRefused(Field field, String value, String reason) {
        super(reason, null, false, false);
        this.field = field;
        this.value = value;
    }

    Field field() {
        return field;
    }

    String value() {
        return value;
    }
}
