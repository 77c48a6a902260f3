package io.sportello.cases;

import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Ladder;
import io.sportello.subjects.Subject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;

/**
 * Holds cases for a change: first their ladders and then they themselves, the same way round as the ladder does it, and as
 * they are after whatever it did just now.
 */
@Component
class HeldCases {

    private final SupportCases cases;
    private final Ladder ladder;

    @PersistenceContext
    private EntityManager entities;

    HeldCases(SupportCases cases, Ladder ladder) {
        this.cases = cases;
        this.ladder = ladder;
    }

    /** The case a subject names, or {@link io.sportello.subjects.SubjectNotFound}. */
    SupportCase hold(Subject subject) {
        return hold(List.of(subject)).get(0);
    }

    /** The cases, in their order. */
    List<SupportCase> hold(List<Subject> subjects) {
        List<SupportCase> found = subjects.stream()
                .map(cases::of)
                .map(one -> (SupportCase) Hibernate.unproxy(one))
                .toList();
        ladder.hold(subjects, ClockKind.HOUSE);
        cases.flush();
        found.stream()
                .distinct()
                .sorted(Comparator.comparing(SupportCase::id))
                .forEach(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }
}
