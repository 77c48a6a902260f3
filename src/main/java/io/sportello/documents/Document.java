package io.sportello.documents;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A stored file's facts; its content is in chunks, sealed once it is in and never changed again. */
@Entity
@Table(name = "document")
@Filter(name = SellerScope.FILTER)
class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 61)
    private String subject;

    @Column(nullable = false, length = 40)
    private String sellerId;

    @Column(nullable = false, length = 200)
    private String fileName;

    @Column(nullable = false, length = 60)
    private String mediaType = "application/octet-stream";

    @Column(nullable = false)
    private long sizeBytes;

    @Column(nullable = false, length = 64)
    private String sha256 = "";

    @Column(nullable = false)
    private Instant storedAt;

    @Column(nullable = false, length = 254)
    private String storedBy;

    @Column(nullable = false)
    private boolean staffOnly;

    private Instant takenBackAt;

    protected Document() {}

    Document(Subject subject, String sellerId, String fileName, boolean staffOnly, Instant storedAt, String storedBy) {
        this.subject = subject.toString();
        this.sellerId = sellerId;
        this.fileName = fileName;
        this.staffOnly = staffOnly;
        this.storedAt = storedAt;
        this.storedBy = storedBy;
    }

    void seal(String detectedType, long size, String hash) {
        if (!sha256.isEmpty()) {
            throw new IllegalStateException("Document " + id + " is sealed");
        }
        mediaType = detectedType;
        sizeBytes = size;
        sha256 = hash;
    }

    boolean isStaffOnly() {
        return staffOnly;
    }

    /** The seller may have it from now on. */
    void share() {
        staffOnly = false;
    }

    /** The seller may not have it any more. */
    void withhold() {
        staffOnly = true;
    }

    boolean isStoredBy(String person) {
        return storedBy.equals(person);
    }

    boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** Nobody finds it any more. */
    void takeBack(Instant now) {
        takenBackAt = now;
    }

    long id() {
        return id;
    }

    /** @param names what the reader may know people by */
    DocumentView view(UnaryOperator<String> names) {
        return new DocumentView(
                id,
                Subject.parse(subject),
                sellerId,
                fileName,
                mediaType,
                sizeBytes,
                sha256,
                storedAt,
                names.apply(storedBy),
                staffOnly);
    }
}
