package io.sportello.cases;

import java.util.EnumSet;
import java.util.Set;

/** How far a file of histories was taken in. */
public enum HistoryStatus {
    /** The file is stored. */
    RECEIVED,
    /** Its events are read and its cases are being rebuilt. */
    REBUILDING,
    /** Every case is there. */
    DONE,
    /** It is no history. */
    REFUSED,
    /** An error of ours stopped it; what was rebuilt stays. */
    FAILED;

    static final Set<HistoryStatus> ENDED = EnumSet.of(DONE, REFUSED, FAILED);
}
