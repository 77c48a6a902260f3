package io.sportello.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads entries of the visible sellers; there is nothing here to change them with. */
interface EntryRepository extends Repository<Entry, EntryId> {

    List<Entry> findBySubjectAndSeqGreaterThanAndVisibilityInOrderBySeq(
            String subject, long after, Collection<Visibility> visibilities, Limit limit);

    List<Entry> findBySubjectOrderBySeq(String subject);

    List<Entry> findBySubjectAndWhat(String subject, String what);

    @Query(
            """
            select distinct e.subject from Entry e
            where e.subject > :after and e.subject like :pattern and e.at >= :from and e.at < :until
              and e.visibility in :visibilities and (:seller = '' or e.sellerId = :seller)
            order by e.subject""")
    List<String> subjects(
            String after,
            String pattern,
            String seller,
            Instant from,
            Instant until,
            Collection<Visibility> visibilities,
            Limit limit);

    boolean existsBySubjectAndVisibilityIn(String subject, Collection<Visibility> visibilities);
}
