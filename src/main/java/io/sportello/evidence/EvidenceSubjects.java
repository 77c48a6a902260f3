package io.sportello.evidence;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.RelatedSubjects;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds a subject, what else is about its order, and what its feature knows of it. */
@Component
class EvidenceSubjects {

    private final ObjectProvider<SubjectKind> kinds;
    private final ObjectProvider<EvidenceSource> sources;
    private final RelatedSubjects related;

    EvidenceSubjects(
            ObjectProvider<SubjectKind> kinds, ObjectProvider<EvidenceSource> sources, RelatedSubjects related) {
        this.kinds = kinds;
        this.sources = sources;
        this.related = related;
    }

    /** @throws SubjectNotFound when there is none, or the current user may not see it */
    SubjectFacts facts(Subject subject) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(subject.kind()))
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound(subject.toString()))
                .facts(subject);
    }

    /** The subject first, then the others about its order. */
    List<SubjectFacts> family(Subject subject) {
        SubjectFacts own = facts(subject);
        List<SubjectFacts> family = new ArrayList<>();
        family.add(own);
        related.of(subject, own.sellerId(), own.orderId()).stream()
                .map(RelatedSubject::facts)
                .forEach(family::add);
        return List.copyOf(family);
    }

    /** What the subject's feature knows. */
    KnownEvidence known(Subject subject) {
        return sources.stream()
                .filter(source -> source.kind().equals(subject.kind()))
                .findFirst()
                .map(source -> source.of(subject))
                .orElse(KnownEvidence.NOTHING);
    }
}
