package io.sportello.policies;

/** A decision table has no row for the facts it was given, or the facts do not fit its inputs. */
public class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoAnswer(String message) {
        super(message);
    }
}
