package io.sportello.evidence;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.journal.Verification;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingState;
import io.sportello.mail.OutgoingStatus;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectNotFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collects the evidence about a subject and about its order, as far as the current user may have it. */
@Service
@Transactional(readOnly = true)
public class EvidenceRoom {

    /** The most mails of a subject, each way. */
    private static final int MOST_MAILS = 200;

    private static final Set<OutgoingState> LEFT = EnumSet.of(OutgoingState.SENT, OutgoingState.FILED);

    private final EvidenceSubjects subjects;
    private final Checklist checklist;
    private final ProofRepository proofs;
    private final Journal journal;
    private final Policies policies;
    private final Documents documents;
    private final Mails mails;
    private final Outbox outbox;
    private final CurrentUser user;

    EvidenceRoom(
            EvidenceSubjects subjects,
            Checklist checklist,
            ProofRepository proofs,
            Journal journal,
            Policies policies,
            Documents documents,
            Mails mails,
            Outbox outbox,
            CurrentUser user) {
        this.subjects = subjects;
        this.checklist = checklist;
        this.proofs = proofs;
        this.journal = journal;
        this.policies = policies;
        this.documents = documents;
        this.mails = mails;
        this.outbox = outbox;
        this.user = user;
    }

    /**
     * What there is, and what the checklist misses.
     *
     * @throws SubjectNotFound when there is no such subject or the current user may not see it
     */
    public Evidence of(Subject subject, Locale locale) {
        List<EvidenceFolder> folders =
                subjects.family(subject).stream().map(this::folder).toList();
        EvidenceFolder own = folders.get(0);
        List<ProofView> added = proofs
                .findBySubjectInOrderById(folders.stream()
                        .map(folder -> folder.facts().subject().toString())
                        .toList())
                .stream()
                .map(EvidenceProof::view)
                .toList();
        List<ChecklistLine> lines =
                checklist.of(subject, own.facts().sellerId(), own.known().reason(), found(folders, added), locale);
        return new Evidence(own.facts(), lines, folders, added);
    }

    private static Set<EvidenceItem> found(List<EvidenceFolder> folders, List<ProofView> added) {
        Set<EvidenceItem> found = EnumSet.noneOf(EvidenceItem.class);
        folders.forEach(folder -> found.addAll(folder.known().items()));
        added.forEach(proof -> found.add(proof.item()));
        boolean photos = folders.stream()
                .flatMap(folder -> folder.documents().stream())
                .anyMatch(document -> document.mediaType().startsWith("image/"));
        if (photos) {
            found.add(EvidenceItem.PHOTOS);
        }
        return found;
    }

    private EvidenceFolder folder(SubjectFacts facts) {
        Subject subject = facts.subject();
        KnownEvidence known = subjects.known(subject);
        return new EvidenceFolder(
                facts,
                known,
                journal.entries(subject),
                verification(subject),
                oldestFirst(policies.decisions(subject)),
                documents.of(subject).stream()
                        .filter(document -> !document.staffOnly())
                        .toList(),
                received(subject),
                sent(subject, known));
    }

    private Verification verification(Subject subject) {
        try {
            return journal.verify(subject);
        } catch (SubjectNotFound nothingWritten) {
            return null;
        }
    }

    private static List<Decision> oldestFirst(List<Decision> newestFirst) {
        return newestFirst.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    private List<MailView> received(Subject subject) {
        return mails.of(subject, MOST_MAILS);
    }

    /** Mails to the staff belong to a subject as well, so a seller gets only those that its feature knows. */
    private List<OutgoingStatus> sent(Subject subject, KnownEvidence known) {
        Set<Long> said = known.words().stream()
                .map(EvidenceWords::outgoingId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean staff = !user.is(Role.SELLER);
        return outbox.of(subject, MOST_MAILS).stream()
                .filter(mail -> LEFT.contains(mail.state()))
                .filter(mail -> staff || said.contains(mail.id()))
                .toList();
    }
}
