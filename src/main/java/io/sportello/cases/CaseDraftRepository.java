package io.sportello.cases;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps what people have begun to write in cases. */
interface CaseDraftRepository extends JpaRepository<CaseDraft, Long> {

    Optional<CaseDraft> findByCaseIdAndAuthorAndKind(long caseId, String author, CaseDraftKind kind);
}
