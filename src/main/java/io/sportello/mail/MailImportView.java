package io.sportello.mail;

import io.sportello.documents.FileImport;
import io.sportello.documents.ImportStatus;
import java.time.Instant;

/**
 * The import of a file of mails, as pages and the API show it.
 *
 * @param id its number
 * @param sellerId whose
 * @param documentId the raw file, or null when it could not be stored
 * @param fileName its name
 * @param size in bytes
 * @param sha256 of the file's content, in hexadecimal
 * @param channel how it came in
 * @param authServer whose findings about the senders count, or an empty text
 * @param receivedAt when
 * @param receivedBy by whom
 * @param status where it stands
 * @param percent how much of the file was read, 0 to 100
 * @param counts what came of its mails so far
 * @param startedAt when the first mail was read, or null
 * @param finishedAt when it ended, or null
 * @param reason message key of why it was refused or failed, or null
 * @param reasonDetail the argument of {@code reason}, or null
 */
public record MailImportView(
        long id,
        String sellerId,
        Long documentId,
        String fileName,
        long size,
        String sha256,
        MailChannel channel,
        String authServer,
        Instant receivedAt,
        String receivedBy,
        ImportStatus status,
        int percent,
        MailImportResult counts,
        Instant startedAt,
        Instant finishedAt,
        String reason,
        String reasonDetail)
        implements FileImport {

    @Override
    public ImportStatus standing() {
        return status;
    }
}
