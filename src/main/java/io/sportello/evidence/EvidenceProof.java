package io.sportello.evidence;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** A file that somebody added to a subject because the checklist missed it; never changed, only taken back. */
@Entity
@Table(name = "evidence_proof")
@Filter(name = SellerScope.FILTER)
class EvidenceProof {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_proof_seq")
    @SequenceGenerator(name = "evidence_proof_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String subject;

    @SuppressWarnings("UnusedVariable") // the seller filter reads it
    private String sellerId;

    @Enumerated(EnumType.STRING)
    private EvidenceItem item;

    private long documentId;
    private String note;
    private Instant addedAt;

    /** For Hibernate. */
    protected EvidenceProof() {}

    EvidenceProof(Subject subject, String sellerId, EvidenceItem item, long documentId, String note, Instant addedAt) {
        this.subject = subject.toString();
        this.sellerId = sellerId;
        this.item = item;
        this.documentId = documentId;
        this.note = note;
        this.addedAt = addedAt;
    }

    ProofView view() {
        return new ProofView(item, documentId, note, addedAt);
    }
}
