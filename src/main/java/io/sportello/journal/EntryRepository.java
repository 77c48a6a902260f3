package io.sportello.journal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Reads entries of the visible sellers; there is nothing here to change them with. */
interface EntryRepository extends Repository<Entry, EntryId> {

    List<Entry> findBySubjectAndSeqGreaterThanAndVisibilityInOrderBySeq(
            String subject, long after, Collection<Visibility> visibilities, Limit limit);

    List<Entry> findBySubjectOrderBySeq(String subject);

    boolean existsBySubjectAndVisibilityIn(String subject, Collection<Visibility> visibilities);
}
