package io.sportello.messages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps what stands in the threads. */
interface ThreadEntries extends JpaRepository<ThreadEntry, Long> {

    Optional<ThreadEntry> findByMailId(long mailId);

    Optional<ThreadEntry> findByOutgoingId(long outgoingId);

    List<ThreadEntry> findByMoveIdOrderById(long moveId);

    /** Pairs of a thread and one of its messages' ids. */
    @Query("select e.thread.id, e.messageId from ThreadEntry e where e.sellerId = :sellerId and e.messageId in :ids")
    List<Object[]> findThreadsByMessageIds(String sellerId, Collection<String> ids);
}
