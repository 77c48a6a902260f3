package io.sportello.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The received mails, filtered by seller. */
interface StoredMailRepository extends JpaRepository<StoredMail, Long> {

    List<StoredMail> findByStateAndIdLessThanOrderByIdDesc(MailState state, long before, Limit limit);

    List<StoredMail> findByClaimKindAndIdLessThanOrderByIdDesc(String kind, long before, Limit limit);

    List<StoredMail> findBySellerIdAndReferenceAndClaimKindAndStateOrderById(
            String sellerId, String reference, String kind, MailState state);

    @Query("select m from StoredMail m where m.importId = ?1 and m.problem is not null and m.mailSubject is null"
            + " order by m.id")
    List<StoredMail> unreadable(long importId, Limit limit);

    List<StoredMail> findByClaimedByOrderById(String subject, Limit limit);

    long countByState(MailState state);

    @Query("select m.contentHash from StoredMail m where m.sellerId = ?1 and m.contentHash in ?2")
    Set<String> hashes(String sellerId, Collection<String> hashes);

    boolean existsBySellerIdAndContentHash(String sellerId, String contentHash);

    boolean existsByMailboxIdAndUidValidityAndUidNumber(long mailboxId, long uidValidity, long uid);

    @Query("select m.id from StoredMail m where m.state = ?1 and m.storedAt <= ?2 order by m.id")
    List<Long> numbers(MailState state, Instant before, Limit limit);

    @Query(value = "select nextval('received_mail_seq')", nativeQuery = true)
    long nextId();
}
