package io.sportello.journal;

import java.time.Instant;

/**
 * An entry that waits for the end of its transaction to take its place in the chain.
 *
 * @param entry what to write
 * @param facts its facts as canonical JSON
 * @param actor who did it
 * @param at when, cut to microseconds
 */
record Pending(JournalEntry entry, String facts, String actor, Instant at) {

    Link after(long number, String hash) {
        return new Link(
                entry.subject(),
                number + 1,
                entry.sellerId(),
                at,
                actor,
                entry.visibility(),
                entry.what(),
                facts,
                entry.decisionId(),
                hash);
    }
}
