package io.sportello.cases;

import io.sportello.documents.ImportStatus;

/** How far a file of histories was taken in. */
public enum HistoryStatus {
    /** The file is stored. */
    RECEIVED(ImportStatus.RECEIVED),
    /** Its events are read and its cases are being rebuilt. */
    REBUILDING(ImportStatus.RUNNING),
    /** Every case is there. */
    DONE(ImportStatus.DONE),
    /** It is no history. */
    REFUSED(ImportStatus.REFUSED),
    /** An error of ours stopped it; what was rebuilt stays. */
    FAILED(ImportStatus.FAILED);

    private final ImportStatus standing;

    HistoryStatus(ImportStatus standing) {
        this.standing = standing;
    }

    /** Where that is among all imports of files. */
    ImportStatus standing() {
        return standing;
    }
}
