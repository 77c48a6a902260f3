package io.sportello.mail;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another node has read on in the same file meanwhile, because this one was held for dead; it stops here. */
class Overtaken extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    Overtaken(long importId, long expected, long found) {
        super("Import " + importId + " of mails stands at byte " + found + ", not at " + expected);
    }
}
