package io.sportello.evidence;

import io.sportello.documents.DocumentView;
import io.sportello.journal.JournalEntryView;
import io.sportello.journal.Verification;
import io.sportello.mail.MailView;
import io.sportello.mail.OutgoingStatus;
import io.sportello.policies.Decision;
import io.sportello.subjects.SubjectFacts;
import java.util.List;

/**
 * Everything the house has about one subject, as far as the reader may have it.
 *
 * @param facts which one
 * @param known what its feature knows
 * @param entries its journal, oldest first
 * @param verification of its journal's chain; null when nothing was ever written
 * @param decisions oldest first
 * @param documents oldest first
 * @param mails received ones, oldest first
 * @param sent mails that we wrote, oldest first
 */
public record EvidenceFolder(
        SubjectFacts facts,
        KnownEvidence known,
        List<JournalEntryView> entries,
        Verification verification,
        List<Decision> decisions,
        List<DocumentView> documents,
        List<MailView> mails,
        List<OutgoingStatus> sent) {

    /** Its folder's name in the archive, such as {@code return-R-1042}. */
    public String name() {
        return facts.subject().kind() + "-" + facts.subject().id();
    }
}
