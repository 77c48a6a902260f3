package io.sportello.cases;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps who joined and split which cases. */
interface CaseMoves extends JpaRepository<CaseMove, Long> {

    /** What can be undone about a case, newest first. */
    @Query("select m from CaseMove m where (m.from.id = :id or m.to.id = :id) and m.undoneAt is null"
            + " order by m.id desc")
    List<CaseMove> standing(long id);
}
