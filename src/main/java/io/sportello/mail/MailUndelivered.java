package io.sportello.mail;

import io.sportello.subjects.Subject;

/**
 * A mail did not leave and is not tried any more.
 *
 * @param outgoingId its number
 * @param subject what it belongs to
 * @param reason what the server said
 */
public record MailUndelivered(long outgoingId, Subject subject, String reason) {}
