package io.sportello.mail;

import io.sportello.subjects.Subject;
import java.util.List;

/**
 * A mail to be sent.
 *
 * @param sellerId whose
 * @param subject what it belongs to
 * @param from the sender's approved address, or null for the seller's own
 * @param to the recipient's address
 * @param mailSubject one line; an answer gets exactly one {@code Re:}
 * @param text plain text
 * @param inReplyTo the message it answers, with angle brackets, or null
 * @param references the thread's messages, oldest first; may be empty
 * @param documentIds files of the seller to attach; at most 10 MB together
 * @param key names the mail for its seller; a second mail with the same key is not sent; at most 120 characters
 */
public record OutgoingMail(
        String sellerId,
        Subject subject,
        String from,
        String to,
        String mailSubject,
        String text,
        String inReplyTo,
        List<String> references,
        List<Long> documentIds,
        String key) {}
