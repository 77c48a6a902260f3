package io.sportello.workflow.operations;

import java.time.Instant;

/**
 * Something that an administrator did to many jobs or processes at once.
 *
 * @param id its number
 * @param kind what
 * @param process process id of a migration, or null
 * @param from version that processes are moved from, or 0
 * @param to version that they are moved to, or 0
 * @param batch the engine's batch that does it, or null
 * @param at when it was asked for
 * @param by by whom
 */
record Run(long id, RunKind kind, String process, int from, int to, String batch, Instant at, String by) {

    /** What people call it. */
    public String number() {
        return "RUN-" + id;
    }
}
