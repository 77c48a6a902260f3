package io.sportello.mail;

import io.sportello.subjects.Subject;

/**
 * A mail left. Published in the transaction of the job that sent it; again after a failed transaction.
 *
 * @param outgoingId its number
 * @param subject what it belongs to
 * @param messageId its Message-ID
 * @param filed whether it only lies in the outbox folder, because no server is set up
 */
public record MailSent(long outgoingId, Subject subject, String messageId, boolean filed) {}
