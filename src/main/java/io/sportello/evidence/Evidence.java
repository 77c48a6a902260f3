package io.sportello.evidence;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import java.util.List;

/**
 * The evidence about a subject.
 *
 * @param facts which one
 * @param checklist what is needed, what is missing first
 * @param folders the subject's, then one for each other subject about its order
 * @param proofs what people added for the checklist, oldest first
 */
public record Evidence(
        SubjectFacts facts, List<ChecklistLine> checklist, List<EvidenceFolder> folders, List<ProofView> proofs) {

    /** The subject. */
    public Subject subject() {
        return facts.subject();
    }

    /** What the bundle is not complete without. */
    public List<ChecklistLine> missing() {
        return checklist.stream().filter(ChecklistLine::missing).toList();
    }
}
