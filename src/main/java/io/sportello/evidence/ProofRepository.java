package io.sportello.evidence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The added files, filtered by seller. */
interface ProofRepository extends Repository<EvidenceProof, Long> {

    EvidenceProof save(EvidenceProof proof);

    void deleteByDocumentId(long documentId);

    List<EvidenceProof> findBySubjectInOrderById(Collection<String> subjects);
}
