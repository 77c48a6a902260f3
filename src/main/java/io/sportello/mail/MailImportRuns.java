package io.sportello.mail;

/** Works files of mails off, a part at a time, for the process {@code import-mails}. */
public interface MailImportRuns {

    /** Where an import stands after a part; the process's gateway reads it. */
    enum Outcome {
        MORE,
        IMPORTED,
        REFUSED,
        FAILED
    }

    /**
     * Reads on for some seconds. Each batch of mails is kept together with the position in the file in one transaction, so
     * that an end at any moment loses and doubles nothing.
     */
    Outcome run(long importId);
}
