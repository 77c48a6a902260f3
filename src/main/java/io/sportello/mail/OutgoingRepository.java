package io.sportello.mail;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The outgoing mails, filtered by seller. */
interface OutgoingRepository extends JpaRepository<OutgoingLetter, Long> {

    Optional<OutgoingLetter> findBySellerIdAndIdempotencyKey(String sellerId, String key);

    List<OutgoingLetter> findByStateInAndIdLessThanOrderByIdDesc(
            Collection<OutgoingState> states, long before, Limit limit);

    /** Whoever changes a letter's state holds it, so that taking back and sending can't both succeed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OutgoingLetter o where o.id = ?1")
    Optional<OutgoingLetter> hold(long id);

    @Query(value = "select nextval('outgoing_mail_seq')", nativeQuery = true)
    long nextId();

    List<OutgoingLetter> findBySubjectOrderById(String subject, Limit limit);

    List<OutgoingLetter> findByIdIn(Collection<Long> ids);

    long countByStateIn(Collection<OutgoingState> states);
}
