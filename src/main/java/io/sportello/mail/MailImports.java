package io.sportello.mail;

import java.io.IOException;
import java.io.InputStream;

/** Takes mails from {@code .eml} and mbox files, through the same pipeline as those from a mailbox. */
public interface MailImports {

    /**
     * Reads a file to its end; each mail is a transaction of its own, and one that fails does not stop the others. A
     * mail that the seller has is not taken again, so a file may be read again after an interruption.
     *
     * @param content one mail, or an mbox of any length; needs memory for one mail's headers and text only
     * @throws io.sportello.subjects.SubjectNotFound when the seller may not be seen
     * @throws IOException when the content can't be read on; what was read before is taken
     */
    MailImportResult take(String sellerId, InputStream content) throws IOException;
}
