package io.sportello.documents;

/** Where the import of a stored file stands. */
public enum ImportStatus {
    /** Stored; waits for its turn. */
    RECEIVED,
    RUNNING,
    /** Read to its end; parts of it may have been rejected. */
    DONE,
    /** No file of that kind. */
    REFUSED,
    /** Stopped by an error of ours. */
    FAILED;

    public boolean ended() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
