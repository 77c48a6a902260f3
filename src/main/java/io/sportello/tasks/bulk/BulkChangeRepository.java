package io.sportello.tasks.bulk;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stores changes of many tasks. */
interface BulkChangeRepository extends JpaRepository<BulkChange, Long> {

    @Modifying
    @Query("delete from BulkChange c where c.owner = :owner and c.created < :before")
    int forget(String owner, Instant before);

    boolean existsByUndoes(long id);
}
