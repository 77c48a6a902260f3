package io.sportello.messages;

import java.time.Instant;
import java.util.List;

/**
 * Something that stands in a thread.
 *
 * @param id its number
 * @param kind what it is
 * @param at when it happened
 * @param author the buyer's alias or a user's e-mail address; null when unknown
 * @param words what was written, or why no answer is needed
 * @param mailId the received mail, or null
 * @param outgoingId the mail that was sent, or null
 * @param proven whether its sender is certain
 * @param noResponseLink the marketplace's signed link, to show and never to fetch; or null
 * @param settledAt when a buyer's words were answered or found to need no answer; null while they wait
 * @param settledAs how
 * @param takenBackAt when it was taken back, or null
 * @param undelivered why it did not reach the buyer, or null
 * @param files what is attached
 */
public record EntryView(
        long id,
        EntryKind kind,
        Instant at,
        String author,
        String words,
        Long mailId,
        Long outgoingId,
        boolean proven,
        String noResponseLink,
        Instant settledAt,
        EntryKind settledAs,
        Instant takenBackAt,
        String undelivered,
        List<EntryFile> files) {}
