package io.sportello.tasks;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the feature whose subject it is. */
@Component
class SubjectKinds {

    private final ObjectProvider<SubjectKind> kinds;
    private final Map<String, SubjectKind> known = new ConcurrentHashMap<>();
    private final Map<String, String> icons = new ConcurrentHashMap<>();

    SubjectKinds(ObjectProvider<SubjectKind> kinds) {
        this.kinds = kinds;
    }

    /** @throws io.sportello.subjects.SubjectNotFound when there is no such subject or it may not be seen */
    SubjectFacts facts(Subject subject) {
        return of(subject).facts(subject);
    }

    /** Asked for by every row of a list, and most kinds begin a transaction with each question. */
    String icon(Subject subject) {
        return icons.computeIfAbsent(subject.kind(), kind -> of(subject).icon());
    }

    private SubjectKind of(Subject subject) {
        return known.computeIfAbsent(subject.kind(), kind -> find(subject));
    }

    /** Asked for late, since the features use the work list, and once, since it takes long. */
    private SubjectKind find(Subject subject) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(subject.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No feature knows the subject " + subject));
    }
}
