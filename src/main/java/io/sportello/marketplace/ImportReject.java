package io.sportello.marketplace;

import io.sportello.accounts.SellerScope;
import io.sportello.marketplace.reports.ReportItem;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Filter;

/** A row of an import that was not taken in, and why; never changed. */
@Entity
@Table(name = "import_reject")
@Filter(name = SellerScope.FILTER)
class ImportReject {

    private static final int FIELD = 100;
    private static final int VALUE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_reject_seq")
    @SequenceGenerator(name = "import_reject_seq", sequenceName = "import_reject_seq", allocationSize = 50)
    private Long id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private long importId;

    @SuppressWarnings("UnusedVariable") // the seller filter reads it
    private String sellerId;

    private long line;
    private String field;
    private String fieldValue;
    private String reason;
    private String rawText;

    protected ImportReject() {}

    ImportReject(ReportImport owner, ReportItem.Rejected rejected) {
        this.importId = owner.getId();
        this.sellerId = owner.sellerId();
        this.line = rejected.line();
        this.field = cut(rejected.field(), FIELD);
        this.fieldValue = cut(rejected.value(), VALUE);
        this.reason = rejected.reason();
        this.rawText = cut(rejected.raw(), ReportItem.RAW_LIMIT);
    }

    /** Cuts between characters, never within one, and drops what PostgreSQL can't store. */
    private static String cut(String text, int length) {
        String storable = text == null ? "" : text.replace('\0', '\ufffd');
        int end = Math.min(length, storable.length());
        boolean within = end > 0 && end < storable.length() && Character.isHighSurrogate(storable.charAt(end - 1));
        return storable.substring(0, within ? end - 1 : end);
    }

    RejectView view() {
        return new RejectView(id, line, field, fieldValue, reason, rawText);
    }
}
