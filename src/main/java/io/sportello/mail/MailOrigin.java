package io.sportello.mail;

import java.time.Instant;

/**
 * Where a mail comes from.
 *
 * @param sellerId whose
 * @param mailboxId the mailbox, or null for a file
 * @param uidValidity the mailbox's generation, or null
 * @param uid the mail's number in it, or null
 * @param importId the file's import, or null for a mailbox
 * @param receivedAt when our server received it
 * @param authServer whose findings about the sender are trusted, or an empty text
 */
record MailOrigin(
        String sellerId,
        Long mailboxId,
        Long uidValidity,
        Long uid,
        Long importId,
        Instant receivedAt,
        String authServer) {

    static MailOrigin file(String sellerId, long importId, String authServer, Instant receivedAt) {
        return new MailOrigin(sellerId, null, null, null, importId, receivedAt, authServer);
    }
}
