package io.sportello.mail;

import io.sportello.subjects.Subject;
import java.io.InputStream;
import java.util.List;

/** The received mails that the current user may see. Every method but the lists throws {@code SubjectNotFound} for others. */
public interface Mails {

    /**
     * A mail's content.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is none, it may not be seen or it could not be read
     */
    ReceivedMail get(long id);

    /** A mail's facts, also when it could not be read. */
    MailView view(long id);

    /**
     * An attachment's decoded content, read from the raw mail; the caller closes it.
     *
     * @param number {@link MailAttachment#number()}
     */
    InputStream open(long id, int number);

    /**
     * A feature takes the mail, in the caller's transaction. Taking it again for another subject moves it there.
     *
     * @param subject what it belongs to now
     * @param kind as what, such as {@code buyer-message}; at most 40 characters
     */
    void claim(long id, Subject subject, String kind);

    /** Puts a claimed or ignored mail back on the triage list. */
    void release(long id);

    /** A person decided that a mail of the triage list, or one that can't be read, needs nothing. */
    void ignore(long id);

    /**
     * The visible mails in a state, newest first.
     *
     * @param before only those with a smaller number
     */
    List<MailView> in(MailState state, long before, int limit);

    /** How many visible mails are in a state. */
    long count(MailState state);
}
