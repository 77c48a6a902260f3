package io.sportello.cases;

import io.sportello.documents.FileImport;
import io.sportello.documents.ImportStatus;
import java.time.Instant;
import java.util.List;

/**
 * The import of a history.
 *
 * @param id its number
 * @param sellerId whose
 * @param documentId the file as it came
 * @param fileName what the file was called
 * @param category what its cases are about
 * @param receivedAt when the file came
 * @param receivedBy who brought it
 * @param status how far it is
 * @param percent how many of its cases are done, in hundred
 * @param events events that were read
 * @param rejected events that could not be taken
 * @param cases cases that the file tells of
 * @param done cases that were dealt with
 * @param known those of them that an earlier import had rebuilt already
 * @param unmapped activities that mean no step, most frequent first
 * @param startedAt when it was read, or null
 * @param finishedAt when it ended, or null
 * @param reason message key of why it ended badly, or null
 */
public record HistoryImportView(
        long id,
        String sellerId,
        long documentId,
        String fileName,
        CaseCategory category,
        Instant receivedAt,
        String receivedBy,
        HistoryStatus status,
        int percent,
        long events,
        long rejected,
        long cases,
        long done,
        long known,
        List<String> unmapped,
        Instant startedAt,
        Instant finishedAt,
        String reason)
        implements FileImport {

    @Override
    public ImportStatus standing() {
        return status.standing();
    }
}
