package io.sportello.mail;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;

/**
 * A received mail as lists show it.
 *
 * @param id its number
 * @param sellerId whose
 * @param receivedAt when our server received it
 * @param state what became of it
 * @param problem message key of what stands in the way, or null
 * @param from the sender, or null when it was not read
 * @param subject its subject; empty when it was not read
 * @param automatic whether a program wrote it
 * @param documentId the raw mail
 * @param size of the raw mail in bytes
 * @param claimedBy what took it, or null
 * @param kind what it was found to be or taken as, or null
 * @param reference the marketplace's number it names, or null
 * @param reasons why it is held for that
 * @param suggested what it may belong to, while nobody took it; or null
 */
public record MailView(
        long id,
        String sellerId,
        Instant receivedAt,
        MailState state,
        String problem,
        MailAddress from,
        String subject,
        boolean automatic,
        long documentId,
        long size,
        Subject claimedBy,
        String kind,
        String reference,
        List<MailFinding.Reason> reasons,
        Subject suggested) {}
