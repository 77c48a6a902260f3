package io.sportello.mail;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The received mails, filtered by seller. */
interface StoredMailRepository extends JpaRepository<StoredMail, Long> {

    List<StoredMail> findByStateAndIdLessThanOrderByIdDesc(MailState state, long before, Limit limit);

    long countByState(MailState state);

    boolean existsBySellerIdAndContentHash(String sellerId, String contentHash);

    boolean existsByMailboxIdAndUidValidityAndUidNumber(long mailboxId, long uidValidity, long uid);

    @Query("select m.id from StoredMail m where m.state = ?1 and m.storedAt <= ?2 order by m.id")
    List<Long> numbers(MailState state, Instant before, Limit limit);

    @Query(value = "select nextval('received_mail_seq')", nativeQuery = true)
    long nextId();
}
