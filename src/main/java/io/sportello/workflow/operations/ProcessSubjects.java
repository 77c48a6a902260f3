package io.sportello.workflow.operations;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a process is about. */
@Component
class ProcessSubjects {

    private final ObjectProvider<SubjectKind> kinds;

    ProcessSubjects(ObjectProvider<SubjectKind> kinds) {
        this.kinds = kinds;
    }

    /** What the feature tells of a subject; empty for null, for what is gone and for what no feature knows. */
    Optional<SubjectFacts> facts(Subject subject) {
        try {
            return subject == null
                    ? Optional.empty()
                    : kinds.stream()
                            .filter(kind -> kind.kind().equals(subject.kind()))
                            .findFirst()
                            .map(kind -> kind.facts(subject));
        } catch (SubjectNotFound e) {
            return Optional.empty();
        }
    }

    /** Whose journal tells of a subject: its seller's, else the house's. */
    String seller(Subject subject) {
        return facts(subject).map(SubjectFacts::sellerId).orElse(SellerScope.HOUSE);
    }
}
