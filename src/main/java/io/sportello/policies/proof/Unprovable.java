package io.sportello.policies.proof;

/** A cell says something whose meaning can't be compared exactly; the engine may run it all the same. */
public class Unprovable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param text the words that are not understood */
    public Unprovable(String text) {
        super("Not comparable: " + text);
    }
}
