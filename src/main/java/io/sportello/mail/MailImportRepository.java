package io.sportello.mail;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The imports of mails, filtered by seller. */
interface MailImportRepository extends JpaRepository<MailImport, Long> {

    List<MailImport> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    List<MailImport> findBySellerIdAndIdLessThanOrderByIdDesc(String sellerId, long before, Limit limit);

    boolean existsBySellerIdAndSha256AndChannel(String sellerId, String sha256, MailChannel channel);

    /** Pairs of an import and how many of its mails can't be read. */
    @Query("select m.importId, count(m) from StoredMail m"
            + " where m.importId in ?1 and m.problem is not null and m.mailSubject is null group by m.importId")
    List<Object[]> unreadable(Collection<Long> imports);

    @Query(value = "select nextval('mail_import_seq')", nativeQuery = true)
    long nextId();
}
