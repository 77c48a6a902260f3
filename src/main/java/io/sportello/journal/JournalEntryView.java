package io.sportello.journal;

import java.time.Instant;

/**
 * A journal entry as a person reads it.
 *
 * @param number position in the subject's chain, from 1
 * @param at when it happened
 * @param actor who did it: a user's e-mail address, {@code system} or {@code marketplace}
 * @param visibility who may read it
 * @param what the message key
 * @param text the sentence in the reader's language
 * @param decisionId the decision that is the reason, or null
 * @param hash SHA-256 over this entry and the hash before it, in hexadecimal
 * @param file the file that it tells of, or null
 */
public record JournalEntryView(
        long number,
        Instant at,
        String actor,
        Visibility visibility,
        String what,
        String text,
        Long decisionId,
        String hash,
        JournalFile file) {}
