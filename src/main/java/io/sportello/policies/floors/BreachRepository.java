package io.sportello.policies.floors;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Stores the breaches of floors. */
interface BreachRepository extends Repository<Breach, Long> {

    Breach saveAndFlush(Breach breach);

    Optional<Breach> findById(long id);

    /** Those that are still so, at most one a policy. */
    List<Breach> findByCurrentPolicyNotNull();

    Optional<Breach> findByCurrentPolicy(String policy);

    /** @throws SubjectNotFound when there is no such one */
    default Breach of(Subject subject) {
        return Breach.NUMBERING
                .idOf(subject.id())
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(subject.toString()));
    }
}
