package io.sportello.cases;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps what stands in the cases. */
interface CaseEntries extends JpaRepository<CaseEntry, Long> {

    List<CaseEntry> findByMoveIdOrderById(long moveId);

    boolean existsByMailId(long mailId);
}
