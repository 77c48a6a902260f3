package io.sportello.cases;

import io.sportello.accounts.SellerScope;
import io.sportello.documents.DocumentView;
import io.sportello.subjects.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.springframework.data.domain.Persistable;

/** The import of a history: the stored file, how far its cases were rebuilt, and what it could not tell. */
@Entity
@Table(name = "case_history_import")
@Filter(name = SellerScope.FILTER)
class HistoryImport implements Persistable<Long> {

    static final String KIND = "case-history";

    @Id
    private Long id;

    @Version
    private int version;

    @Transient
    private boolean unsaved;

    private String sellerId;
    private long documentId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private CaseCategory category;

    private String mapping;
    private Instant receivedAt;
    private String receivedBy;

    @Enumerated(EnumType.STRING)
    private HistoryStatus status;

    private long eventsRead;
    private long eventsRejected;
    private long casesFound;
    private long casesDone;
    private long casesKnown;
    private String lastKey = "";
    private String unmapped = "";
    private Instant startedAt;
    private Instant finishedAt;
    private String reason;

    protected HistoryImport() {}

    HistoryImport(long id, NewHistory history, DocumentView file) {
        this.id = id;
        this.unsaved = true;
        this.sellerId = history.sellerId();
        this.category = history.category();
        this.mapping = String.join("\n", history.mapping());
        this.documentId = file.id();
        this.fileName = file.name();
        this.receivedAt = file.at();
        this.receivedBy = file.by();
        this.status = HistoryStatus.RECEIVED;
    }

    /** Its events are read. */
    void read(HistoryCounts counts, Instant at) {
        require(HistoryStatus.RECEIVED);
        eventsRead = counts.events();
        eventsRejected = counts.rejected();
        casesFound = counts.cases();
        unmapped = String.join("\n", counts.unmapped());
        startedAt = at;
        status = HistoryStatus.REBUILDING;
    }

    /** A case was rebuilt, or was there already. */
    void advance(String key, boolean known) {
        require(HistoryStatus.REBUILDING);
        lastKey = key;
        casesDone++;
        casesKnown += known ? 1 : 0;
    }

    void finish(Instant at) {
        require(HistoryStatus.REBUILDING);
        end(HistoryStatus.DONE, null, at);
    }

    void refuse(String why, Instant at) {
        require(HistoryStatus.RECEIVED);
        end(HistoryStatus.REFUSED, why, at);
    }

    void fail(Instant at) {
        end(HistoryStatus.FAILED, "cases.history.failed", at);
    }

    private void end(HistoryStatus how, String why, Instant at) {
        status = how;
        reason = why;
        finishedAt = at;
    }

    private void require(HistoryStatus needed) {
        if (status != needed) {
            throw new IllegalStateException("History " + id + " is " + status);
        }
    }

    @PostPersist
    void saved() {
        unsaved = false;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    static Subject subject(long id) {
        return new Subject(KIND, "I-" + id);
    }

    String sellerId() {
        return sellerId;
    }

    long documentId() {
        return documentId;
    }

    CaseCategory category() {
        return category;
    }

    List<String> mapping() {
        return mapping.lines().toList();
    }

    HistoryStatus status() {
        return status;
    }

    String lastKey() {
        return lastKey;
    }

    HistoryImportView view() {
        return new HistoryImportView(
                id,
                sellerId,
                documentId,
                fileName,
                category,
                receivedAt,
                receivedBy,
                status,
                status == HistoryStatus.DONE ? 100 : (int) (100 * casesDone / Math.max(1, casesFound)),
                eventsRead,
                eventsRejected,
                casesFound,
                casesDone,
                casesKnown,
                unmapped.lines().toList(),
                startedAt,
                finishedAt,
                reason);
    }
}
