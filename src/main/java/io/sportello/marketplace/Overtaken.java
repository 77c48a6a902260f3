package io.sportello.marketplace;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another node has read on in the same import meanwhile, because this one was held for dead; it stops here. */
class Overtaken extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    Overtaken(long importId, long expected, long found) {
        super("Import " + importId + " stands at row " + found + ", not at " + expected);
    }
}
