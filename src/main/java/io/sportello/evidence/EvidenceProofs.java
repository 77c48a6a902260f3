package io.sportello.evidence;

import io.sportello.documents.DocumentRefused;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in that the checklist missed. */
@Service
@Transactional(rollbackFor = IOException.class)
public class EvidenceProofs {

    /** The most bytes of a file. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_NOTE = 500;
    private static final String ADDED = "journal.evidence.added";

    /** What a file is has to fit what it is called, so that nothing is opened as something else. */
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "eml", "message/rfc822",
            "txt", "text/plain");

    private final ProofRepository proofs;
    private final EvidenceSubjects subjects;
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    EvidenceProofs(
            ProofRepository proofs, EvidenceSubjects subjects, Documents documents, Journal journal, Clock clock) {
        this.proofs = proofs;
        this.subjects = subjects;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a file with a subject as the proof of an item.
     *
     * @param note what it shows, at most 500 characters; may be empty
     * @throws DocumentRefused when the file is empty, larger than 20 MB or of a kind that nobody should be sent
     * @throws io.sportello.subjects.SubjectNotFound when there is no such subject
     */
    public ProofView add(Subject subject, EvidenceItem item, String note, String fileName, InputStream content)
            throws IOException {
        SubjectFacts facts = subjects.facts(subject);
        if (note.length() > LONGEST_NOTE) {
            throw new DocumentRefused("evidence.refused.note");
        }
        DocumentView stored = documents.store(subject, facts.sellerId(), fileName, content, LARGEST);
        if (!stored.mediaType().equals(TYPES.get(extension(stored.name())))) {
            throw new DocumentRefused("evidence.refused.type");
        }
        EvidenceProof proof = proofs.save(
                new EvidenceProof(subject, facts.sellerId(), item, stored.id(), note.strip(), clock.instant()));
        journal.write(JournalEntry.forSeller(
                subject,
                facts.sellerId(),
                ADDED,
                Map.of(
                        "item",
                        item.key(),
                        "file",
                        stored.name(),
                        "document",
                        stored.id(),
                        JournalEntry.WITHDRAWABLE,
                        entry(stored.id()))));
        return proof.view();
    }

    /**
     * Takes back a file that the current user added: it proves nothing any more, and nobody finds it.
     *
     * @param documentId the file
     * @throws DocumentRefused when they added no such file, or have taken it back
     * @throws io.sportello.subjects.SubjectNotFound when there is no such subject
     */
    public void takeBack(Subject subject, long documentId) {
        subjects.facts(subject);
        try {
            journal.withdraw(subject, ADDED, entry(documentId));
        } catch (SubjectNotFound notTheirs) {
            throw new DocumentRefused("evidence.not-yours");
        }
        documents.takeBack(documentId);
        proofs.deleteByDocumentId(documentId);
    }

    private static String entry(long documentId) {
        return "evidence-" + documentId;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What was added to some subjects, oldest first. */
    @Transactional(readOnly = true)
    public List<ProofView> of(List<Subject> about) {
        return proofs
                .findBySubjectInOrderById(about.stream().map(Subject::toString).toList())
                .stream()
                .map(EvidenceProof::view)
                .toList();
    }
}
