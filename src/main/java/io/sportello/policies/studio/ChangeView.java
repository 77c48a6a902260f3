package io.sportello.policies.studio;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.Set;

/**
 * A change of a table as it stands.
 *
 * @param number such as {@code P-12}
 * @param revision counts its savings
 * @param policy the table's key
 * @param kind what it is
 * @param status where it stands
 * @param basedOn the version whose content it began with
 * @param content the table
 * @param createdAt when it was begun
 * @param createdBy by whom
 * @param savedAt when it was last written
 * @param savedBy by whom
 * @param authors everybody who wrote it or sent it to review: none of them may review it
 * @param why why the table changes, or null before it was sent to review
 * @param effectiveAt from when it holds or is to hold; null for as soon as it is approved
 * @param openCases what becomes of the open cases, or null before it was sent to review
 * @param submittedAt when it was last sent to review, or null
 * @param submittedBy by whom, or null
 * @param reviewedAt when it was last reviewed, or null
 * @param reviewedBy by whom, or null
 * @param reviewNote what the reviewer said, or null
 * @param publishedVersion the version it became, or null
 */
public record ChangeView(
        String number,
        long revision,
        String policy,
        ChangeKind kind,
        ChangeStatus status,
        int basedOn,
        TableContent content,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        Set<String> authors,
        String why,
        Instant effectiveAt,
        OpenCases openCases,
        Instant submittedAt,
        String submittedBy,
        Instant reviewedAt,
        String reviewedBy,
        String reviewNote,
        Integer publishedVersion) {

    public Subject subject() {
        return PolicyChange.NUMBERING
                .idOf(number)
                .map(PolicyChange.NUMBERING::subject)
                .orElseThrow();
    }

    public boolean isDraft() {
        return status == ChangeStatus.DRAFT;
    }
}
