package io.sportello.mail;

import io.sportello.accounts.SellerScope;
import io.sportello.documents.DocumentView;
import io.sportello.documents.ImportStatus;
import io.sportello.mail.reading.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.springframework.data.domain.Persistable;

/** The import of a file of mails: the stored file, how far it was read, and what came of its mails. */
@Entity
@Table(name = "mail_import")
@Filter(name = SellerScope.FILTER)
class MailImport implements Persistable<Long> {

    @Id
    private Long id;

    @Version
    private int version;

    @Transient
    private boolean unsaved;

    private String sellerId;
    private Long documentId;
    private String fileName;
    private long sizeBytes;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private MailChannel channel;

    private String authServer;
    private Instant receivedAt;
    private String receivedBy;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private long bytesDone;
    private long countFresh;
    private long countKnown;
    private long countFailed;
    private Instant startedAt;
    private Instant finishedAt;
    private String reason;
    private String reasonDetail;

    protected MailImport() {}

    private MailImport(long id, MailFile file, Instant at, String by) {
        this.id = id;
        this.unsaved = true;
        this.sellerId = file.sellerId();
        this.channel = file.channel();
        this.authServer = file.authServer();
        this.receivedAt = at;
        this.receivedBy = by;
        this.status = ImportStatus.RECEIVED;
    }

    static MailImport stored(long id, MailFile file, DocumentView raw) {
        MailImport stored = new MailImport(id, file, raw.at(), raw.by());
        stored.documentId = raw.id();
        stored.fileName = raw.name();
        stored.sizeBytes = raw.size();
        stored.sha256 = raw.sha256();
        return stored;
    }

    /** A file that could not be stored, and so is refused at once. */
    static MailImport unstored(long id, UnstoredMailFile what, Instant at, String by) {
        MailImport unstored = new MailImport(id, what.file(), at, by);
        unstored.fileName = Texts.line(what.file().name(), 200);
        unstored.sizeBytes = what.size();
        unstored.sha256 = what.sha256();
        unstored.refuse(what.reason(), what.detail(), at);
        return unstored;
    }

    void begin(Instant at) {
        require(status == ImportStatus.RECEIVED);
        status = ImportStatus.RUNNING;
        startedAt = at;
    }

    /** Moves the position in the file on; the same transaction keeps the mails before it. */
    void advance(MailImportResult more, long position) {
        require(status == ImportStatus.RUNNING);
        bytesDone = position;
        countFresh += more.fresh();
        countKnown += more.known();
        countFailed += more.failed();
    }

    void finish(Instant at) {
        require(status == ImportStatus.RUNNING);
        bytesDone = sizeBytes;
        end(ImportStatus.DONE, at);
    }

    void refuse(String why, String detail, Instant at) {
        require(!status.ended());
        reason = why;
        reasonDetail = Texts.shorten(detail, 500);
        end(ImportStatus.REFUSED, at);
    }

    void fail(Instant at) {
        require(!status.ended());
        reason = "mail.import.failed.internal";
        reasonDetail = "";
        end(ImportStatus.FAILED, at);
    }

    private void end(ImportStatus how, Instant at) {
        status = how;
        finishedAt = at;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Import of mails " + id + " is " + status);
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

    String sellerId() {
        return sellerId;
    }

    long bytesDone() {
        return bytesDone;
    }

    MailImportPosition position() {
        return new MailImportPosition(id, status, sellerId, authServer, documentId, bytesDone);
    }

    /** @param unreadable how many of its mails can't be read */
    MailImportView view(long unreadable) {
        return new MailImportView(
                id,
                sellerId,
                documentId,
                fileName,
                sizeBytes,
                sha256,
                channel,
                authServer,
                receivedAt,
                receivedBy,
                status,
                (int) (100 * bytesDone / Math.max(1, sizeBytes)),
                new MailImportResult(countFresh, countKnown, unreadable, countFailed),
                startedAt,
                finishedAt,
                reason,
                reasonDetail);
    }
}
