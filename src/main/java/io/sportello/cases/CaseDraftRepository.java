package io.sportello.cases;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Keeps what people have begun to write in cases. */
interface CaseDraftRepository extends JpaRepository<CaseDraft, Long> {

    Optional<CaseDraft> findByCaseIdAndAuthorAndKind(long caseId, String author, CaseDraftKind kind);

    /** One statement, so that what is kept at the same time can't make the sending fail. */
    @Modifying
    @Query("delete from CaseDraft d where d.caseId = :caseId and d.author = :author and d.kind = :kind")
    void discard(long caseId, String author, CaseDraftKind kind);
}
