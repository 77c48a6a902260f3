package io.sportello.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Takes {@code .eml} and mbox files in, through the same pipeline as mails from a mailbox. A mail that the seller has is
 * not taken again, so a file may come again.
 */
public interface MailImports {

    /** The largest file accepted, in bytes: 100,000 mails of 10 kB. */
    long LARGEST = 1024L * 1024 * 1024;

    /**
     * Stores the raw file and starts its import.
     *
     * @throws io.sportello.subjects.SubjectNotFound when the seller may not be seen
     * @throws io.sportello.documents.DocumentRefused when the file is empty or larger than {@link #LARGEST}
     * @throws MailRefused when the user may not say whose findings about the senders count
     */
    MailImportView receive(MailFile file, InputStream content) throws IOException;

    /** Notes a file that could not be stored, so that it is seen among the imports. */
    MailImportView refuse(UnstoredMailFile file);

    /** @throws io.sportello.subjects.SubjectNotFound when there is none or it may not be seen */
    MailImportView get(long id);

    /**
     * The visible imports, newest first.
     *
     * @param sellerId whose, or null for all
     * @param before only those with a smaller number
     */
    List<MailImportView> newest(String sellerId, long before, int limit);

    /** Whether this content came in for this seller before, by this channel. */
    boolean isKnown(String sellerId, String sha256, MailChannel channel);

    /** Whether a content begins as a mail or an mbox does; what does not is refused by the import. */
    boolean isMail(InputStream content) throws IOException;

    /** Whether there is no import that may be seen. */
    boolean isEmpty();
}
