package io.sportello.evidence;

import io.sportello.subjects.Subject;

/**
 * What a feature tells about its subjects beyond what the kernel keeps for each (journal, decisions, documents, mails).
 * One bean a kind; a kind without one has only that.
 */
public interface EvidenceSource {

    /** The {@link Subject#kind()} this bean answers for. */
    String kind();

    /**
     * What the current user may know of the subject.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is none, or the current user may not see it
     */
    KnownEvidence of(Subject subject);
}
