package io.sportello.mail;

import io.sportello.documents.ImportStatus;

/**
 * Where an import of mails stands before a part of it is worked off.
 *
 * @param id the import's number
 * @param authServer whose findings about the senders count, or an empty text
 * @param documentId the raw file
 * @param bytes where in the file the next mail begins
 */
record MailImportPosition(
        long id, ImportStatus status, String sellerId, String authServer, Long documentId, long bytes) {

    MailImportPosition at(long position) {
        return new MailImportPosition(id, status, sellerId, authServer, documentId, position);
    }
}
