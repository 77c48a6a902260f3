package io.sportello.messages;

import java.time.Instant;

/**
 * The marketplace's copy of a reply that somebody sent there; only proven ones are taken.
 *
 * @param sellerId whose
 * @param mailId the mail it came in
 * @param at when the copy was received, which is when the reply was sent
 * @param messageId the mail's {@code Message-ID}, or null
 * @param orderId the order, or null
 * @param subject its subject
 * @param words what was replied
 */
public record ReplyConfirmed(
        String sellerId, long mailId, Instant at, String messageId, String orderId, String subject, String words) {}
