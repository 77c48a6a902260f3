package io.sportello.cases;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.Filter;

/** What one person has typed in a case and not sent, kept so that it is never lost. */
@Entity
@Table(name = "case_draft")
@Filter(name = SellerScope.FILTER)
@SuppressWarnings("UnusedVariable") // queries and the seller filter read what the class does not
class CaseDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_draft_seq")
    @SequenceGenerator(name = "case_draft_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private Long caseId;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String author;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseDraftKind kind;

    private String words = "";
    private Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "case_draft_file", joinColumns = @JoinColumn(name = "draft_id"))
    private List<CaseFile> files = new ArrayList<>();

    protected CaseDraft() {}

    CaseDraft(SupportCase owner, CaseDraftKind kind, String author, Instant now) {
        this.caseId = owner.id();
        this.sellerId = owner.sellerId();
        this.kind = kind;
        this.author = author;
        this.savedAt = now;
    }

    void keep(String text, Instant now) {
        words = text;
        savedAt = now;
    }

    void attach(CaseFile file, Instant now) {
        files.add(file);
        savedAt = now;
    }

    void detach(long document, Instant now) {
        files.removeIf(file -> file.documentId() == document);
        savedAt = now;
    }

    boolean isEmpty() {
        return words.isBlank() && files.isEmpty();
    }

    CaseDraftView view() {
        List<CaseFile> inOrder = files.stream()
                .sorted(Comparator.comparing(CaseFile::documentId))
                .toList();
        return new CaseDraftView(words, savedAt, version, inOrder);
    }
}
