package io.sportello.marketplace;

import io.sportello.accounts.SellerScope;
import io.sportello.documents.DocumentView;
import io.sportello.documents.ImportStatus;
import io.sportello.marketplace.reports.ReportFile;
import io.sportello.marketplace.reports.ReportFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;
import org.springframework.data.domain.Persistable;

/** An import: the stored file, how far it was read, and what came of its rows. */
@Entity
@Table(name = "report_import")
@Filter(name = SellerScope.FILTER)
class ReportImport implements Persistable<Long> {

    private static final int NOTICES = 4000;

    @Id
    private Long id;

    @Version
    private int version;

    @Transient
    private boolean unsaved;

    private String sellerId;
    private String marketplace;
    private Long documentId;
    private String fileName;
    private long sizeBytes;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Instant receivedAt;
    private String receivedBy;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Enumerated(EnumType.STRING)
    private ReportFormat reportFormat;

    private String charsetName;
    private long rowsDone;
    private long bytesDone;
    private long countNew;
    private long countChanged;
    private long countUnchanged;
    private long countRejected;
    private String notices;
    private Instant startedAt;
    private Instant finishedAt;
    private String reason;
    private String reasonDetail;

    protected ReportImport() {}

    ReportImport(long id, String marketplace, DocumentView file, Channel channel) {
        this.id = id;
        this.unsaved = true;
        this.sellerId = file.sellerId();
        this.marketplace = marketplace;
        this.documentId = file.id();
        this.fileName = file.name();
        this.sizeBytes = file.size();
        this.sha256 = file.sha256();
        this.channel = channel;
        this.receivedAt = file.at();
        this.receivedBy = file.by();
        this.status = ImportStatus.RECEIVED;
        this.notices = "";
    }

    /** A file that could not be stored, and so is refused at once. */
    ReportImport(long id, String marketplace, UnstoredFile file, Channel channel, Instant at, String by) {
        this.id = id;
        this.unsaved = true;
        this.sellerId = file.sellerId();
        this.marketplace = marketplace;
        this.fileName = file.name();
        this.sizeBytes = file.size();
        this.sha256 = file.sha256();
        this.channel = channel;
        this.receivedAt = at;
        this.receivedBy = by;
        this.status = ImportStatus.RECEIVED;
        this.notices = "";
        refuse(file.reason(), file.detail(), at);
    }

    void begin(ReportFile file, Instant at) {
        require(status == ImportStatus.RECEIVED);
        status = ImportStatus.RUNNING;
        reportFormat = file.format();
        charsetName = file.charset().name();
        startedAt = at;
    }

    /** Moves the position in the file on; the same transaction stores what the rows stated. */
    void advance(BatchCount count, long bytes) {
        require(status == ImportStatus.RUNNING);
        rowsDone += count.rows();
        bytesDone = Math.max(bytesDone, Math.min(bytes, sizeBytes));
        countNew += count.fresh();
        countChanged += count.changed();
        countUnchanged += count.unchanged();
        countRejected += count.rejected();
        count.notices().forEach(this::note);
    }

    private void note(ImportNotice notice) {
        String line = notice.key() + "\t" + notice.detail();
        boolean known = notices.lines().anyMatch(line::equals);
        if (!known && notices.length() + line.length() < NOTICES) {
            notices = notices.isEmpty() ? line : notices + "\n" + line;
        }
    }

    void finish(Instant at) {
        require(status == ImportStatus.RUNNING);
        bytesDone = sizeBytes;
        end(ImportStatus.DONE, at);
    }

    final void refuse(String why, String detail, Instant at) {
        require(!status.ended());
        reason = why;
        reasonDetail = detail.substring(0, Math.min(500, detail.length()));
        end(ImportStatus.REFUSED, at);
    }

    void fail(Instant at) {
        require(!status.ended());
        reason = "import.failed.internal";
        reasonDetail = "";
        end(ImportStatus.FAILED, at);
    }

    private void end(ImportStatus how, Instant at) {
        status = how;
        finishedAt = at;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Import " + id + " is " + status);
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

    String marketplace() {
        return marketplace;
    }

    Long documentId() {
        return documentId;
    }

    ImportStatus status() {
        return status;
    }

    long rowsDone() {
        return rowsDone;
    }

    /** What the file was found to be; null before it began. */
    ReportFile file() {
        return reportFormat == null ? null : new ReportFile(reportFormat, Charset.forName(charsetName));
    }

    /** Whether it was read to its end as such a report, and every row of it was taken in. */
    boolean isWhole(ReportFormat format) {
        return status == ImportStatus.DONE && reportFormat == format && countRejected == 0;
    }

    ImportView view() {
        return view(UnaryOperator.identity());
    }

    /** @param names what the reader may know people by */
    ImportView view(UnaryOperator<String> names) {
        return new ImportView(
                id,
                sellerId,
                marketplace,
                documentId,
                fileName,
                sizeBytes,
                sha256,
                channel,
                receivedAt,
                names.apply(receivedBy),
                status,
                reportFormat == null ? null : reportFormat.reportType(),
                charsetName,
                rowsDone,
                (int) (100 * bytesDone / Math.max(1, sizeBytes)),
                countNew,
                countChanged,
                countUnchanged,
                countRejected,
                noticeViews(),
                startedAt,
                finishedAt,
                reason,
                reasonDetail);
    }

    private List<ImportNotice> noticeViews() {
        return notices.lines()
                .map(line -> Arrays.asList(line.split("\t", 2)))
                .map(parts -> new ImportNotice(parts.get(0), parts.get(1)))
                .toList();
    }
}
