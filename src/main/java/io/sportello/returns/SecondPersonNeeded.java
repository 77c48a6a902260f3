package io.sportello.returns;

/** Whoever inspected the goods can't approve their refund. */
public class SecondPersonNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecondPersonNeeded(String number) {
        super("A second person has to approve the refund of " + number);
    }
}
