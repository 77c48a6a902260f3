package io.sportello.mail;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * Where an outgoing mail stands, and what it is.
 *
 * @param id its number
 * @param subject what it belongs to
 * @param sellerId whose
 * @param to the recipient
 * @param mailSubject its subject
 * @param text its text
 * @param state where it stands
 * @param writtenBy who wrote it
 * @param writtenAt when
 * @param leavesAt when it leaves, or is tried next
 * @param endedAt when it left or was given up, or null
 * @param messageId its Message-ID, with angle brackets
 * @param attempts how often it was tried
 * @param problem message key of what went wrong last, or null
 * @param detail what the server said, or an empty text
 */
public record OutgoingStatus(
        long id,
        Subject subject,
        String sellerId,
        String to,
        String mailSubject,
        String text,
        OutgoingState state,
        String writtenBy,
        Instant writtenAt,
        Instant leavesAt,
        Instant endedAt,
        String messageId,
        int attempts,
        String problem,
        String detail) {}
