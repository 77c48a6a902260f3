package io.sportello.subjects;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every feature what it knows of an order, so that none has to know the others. */
@Component
public class RelatedSubjects {

    private final ObjectProvider<SubjectKind> kinds;

    RelatedSubjects(ObjectProvider<SubjectKind> kinds) {
        this.kinds = kinds;
    }

    /** What else is about the order of a subject; empty when it has none. */
    public List<RelatedSubject> of(Subject subject, String sellerId, String orderId) {
        return orderId == null
                ? List.of()
                : kinds.orderedStream()
                        .flatMap(kind -> kind.ofOrder(sellerId, orderId).stream())
                        .filter(one -> !one.facts().subject().equals(subject))
                        .toList();
    }
}
