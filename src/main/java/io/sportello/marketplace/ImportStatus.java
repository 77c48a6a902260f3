package io.sportello.marketplace;

/** Where an import stands. */
public enum ImportStatus {
    /** Stored; waits for its turn. */
    RECEIVED,
    RUNNING,
    /** Read to its end; rows may have been rejected. */
    DONE,
    /** No report that can be read. */
    REFUSED,
    /** Stopped by an error of ours. */
    FAILED;

    public boolean ended() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
