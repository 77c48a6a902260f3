package io.sportello.mail;

import io.sportello.subjects.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Sends mails, after a hold in which they can be taken back, and never twice. */
public interface Outbox {

    /** The most bytes of files in a mail. */
    long LARGEST_FILES = 10L * 1024 * 1024;

    /**
     * Writes a mail, in the caller's transaction; it leaves after the commit and the hold.
     *
     * @return its number; the earlier one's when the key is known
     * @throws MailRefused when an address is none or not the seller's, or the files are too large
     */
    long send(OutgoingMail mail);

    /** Takes a mail back; false when it is leaving or has left. */
    boolean takeBack(long id);

    /** @throws io.sportello.subjects.SubjectNotFound when there is none or it may not be seen */
    OutgoingStatus status(long id);

    /** Where some mails stand, by number; those that may not be seen are left out. */
    Map<Long, OutgoingStatus> statuses(Collection<Long> ids);

    /** The visible mails that belong to a subject, oldest first. */
    List<OutgoingStatus> of(Subject subject, int limit);

    /** The addresses that a seller may send from; empty when no mailbox is set up, and mails are filed. */
    List<SenderAddress> addresses(String sellerId);

    /**
     * The visible mails that a person has to decide about: uncertain and undelivered ones, newest first.
     *
     * @param before only those with a smaller number
     */
    List<OutgoingStatus> troubled(long before, int limit);

    /** A person found out that an uncertain mail left. */
    void wentOut(long id);

    /** A person wants an uncertain or undelivered mail sent again. */
    void sendAgain(long id);
}
