package io.sportello.mail;

/**
 * A mail became readable. Published inside the transaction in which it did; a mail that no listener claims goes to
 * triage.
 */
public record MailArrived(long mailId, String sellerId) {}
