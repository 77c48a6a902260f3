package io.sportello.mail;

import java.time.Instant;

/**
 * What is needed to read a mailbox.
 *
 * @param id the mailbox
 * @param version changes when an administrator changes it
 * @param sellerId whose
 * @param server where it is
 * @param folder the folder that is read
 * @param authServer whose findings about senders are trusted, or an empty text
 * @param since mails received before are left alone
 */
record MailboxAccess(
        long id, int version, String sellerId, MailServer server, String folder, String authServer, Instant since) {}
