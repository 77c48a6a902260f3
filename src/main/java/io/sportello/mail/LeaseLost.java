package io.sportello.mail;

/** Another node reads the mailbox now, or it is gone. */
class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(long mailbox) {
        super("Mailbox " + mailbox + " is not held any more");
    }
}
