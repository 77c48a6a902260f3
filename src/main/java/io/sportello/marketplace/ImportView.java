package io.sportello.marketplace;

import io.sportello.documents.FileImport;
import io.sportello.documents.ImportStatus;
import java.time.Instant;
import java.util.List;

/**
 * An import, as pages and the API show it.
 *
 * @param id its number
 * @param sellerId whose
 * @param marketplace country code
 * @param documentId the raw file, or null when it could not be stored
 * @param fileName its name
 * @param size in bytes
 * @param sha256 of the file's content, in hexadecimal
 * @param channel how it came in
 * @param receivedAt when
 * @param receivedBy by whom
 * @param status where it stands
 * @param reportType Amazon's name of the report, or null while unknown
 * @param charset the file's encoding, or null while unknown
 * @param rows how many rows were dealt with
 * @param percent how much of the file was read, 0 to 100
 * @param fresh rows that opened a return or added to one
 * @param changed rows that changed a return
 * @param unchanged rows that stated nothing new
 * @param rejected rows that were not taken in
 * @param notices what is worth knowing
 * @param startedAt when the first row was read, or null
 * @param finishedAt when it ended, or null
 * @param reason message key of why it was refused or failed, or null
 * @param reasonDetail the argument of {@code reason}, or null
 */
public record ImportView(
        long id,
        String sellerId,
        String marketplace,
        Long documentId,
        String fileName,
        long size,
        String sha256,
        Channel channel,
        Instant receivedAt,
        String receivedBy,
        ImportStatus status,
        String reportType,
        String charset,
        long rows,
        int percent,
        long fresh,
        long changed,
        long unchanged,
        long rejected,
        List<ImportNotice> notices,
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
