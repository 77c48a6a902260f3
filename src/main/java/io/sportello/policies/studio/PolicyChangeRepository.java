package io.sportello.policies.studio;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Stores the changes of tables. */
interface PolicyChangeRepository extends Repository<PolicyChange, Long> {

    PolicyChange saveAndFlush(PolicyChange change);

    Optional<PolicyChange> findById(long id);

    /** The same, held until the transaction ends, so that two who save one after the other see each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PolicyChange> findHeldById(long id);

    /** The one that may be edited or is in review. */
    Optional<PolicyChange> findByOpenPolicy(String policy);

    List<PolicyChange> findByOpenPolicyNotNull();

    List<PolicyChange> findByPolicyOrderByIdDesc(String policy, Limit limit);

    Optional<PolicyChange> findByPolicyAndPublishedVersion(String policy, int version);

    /** @throws SubjectNotFound when there is none of this number */
    default PolicyChange of(String number) {
        return PolicyChange.NUMBERING
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound("change " + number));
    }

    /** @throws SubjectNotFound when there is none of this number */
    default PolicyChange held(String number) {
        return PolicyChange.NUMBERING
                .idOf(number)
                .flatMap(this::findHeldById)
                .orElseThrow(() -> new SubjectNotFound("change " + number));
    }

    /** @throws SubjectNotFound when it is no such subject */
    default PolicyChange held(Subject subject) {
        return held(subject.id());
    }
}
