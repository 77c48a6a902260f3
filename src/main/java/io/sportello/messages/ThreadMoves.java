package io.sportello.messages;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps who joined and split which threads. */
interface ThreadMoves extends JpaRepository<ThreadMove, Long> {

    List<ThreadMove> findByToIdAndUndoneAtIsNullOrderByIdDesc(long toThreadId);

    List<ThreadMove> findByFromIdAndUndoneAtIsNullOrderByIdDesc(long fromThreadId);
}
