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

    /** Notes what a feature found the mail to be, in the caller's transaction; what becomes of it is another step. */
    void found(long id, MailFinding finding);

    /** A feature thinks that a mail which nobody took belongs to a subject; a person decides. */
    void suggest(long id, Subject subject);

    /** Keeps the mail for what it says, until a feature handles such. */
    void file(long id);

    /** Writes into the mail's journal what a person decided: the last word of the key {@code journal.mail.*}. */
    void decided(long id, String what);

    /** Lets a person look at the mail before anything believes it. */
    void quarantine(long id);

    /** Puts a claimed, filed, ignored or quarantined mail on the triage list. */
    void release(long id);

    /** A person decided that a mail that was not taken needs nothing. */
    void ignore(long id);

    /**
     * The visible mails in a state, newest first.
     *
     * @param before only those with a smaller number
     */
    List<MailView> in(MailState state, long before, int limit);

    /**
     * The visible mails that were found to be of a kind or taken as such, newest first.
     *
     * @param before only those with a smaller number
     */
    List<MailView> ofKind(String kind, long before, int limit);

    /** The visible filed mails of a kind that name a number of the marketplace, oldest first. */
    List<MailView> filed(String sellerId, String kind, String reference);

    /** The visible mails that a subject took, oldest first. */
    List<MailView> of(Subject subject, int limit);

    /** The mails of an import that can't be read, in the file's order. */
    List<MailView> unreadableOf(long importId, int limit);

    /** How many visible mails are in a state. */
    long count(MailState state);
}
