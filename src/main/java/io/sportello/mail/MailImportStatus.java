package io.sportello.mail;

/** Where the import of a file of mails stands. */
public enum MailImportStatus {
    /** Stored; its first part is about to begin. */
    RECEIVED,
    RUNNING,
    /** Read to its end. */
    DONE,
    /** No file of mails. */
    REFUSED,
    /** Stopped by an error of ours. */
    FAILED;

    public boolean ended() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
