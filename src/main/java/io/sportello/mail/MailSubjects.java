package io.sportello.mail;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;

/**
 * How mails are called outside this room: {@code mail/E-7} for a received one, {@code outgoing/O-7} for one that leaves,
 * {@code mail-import/I-7} for a file of them.
 */
final class MailSubjects {

    static final String RECEIVED = "mail";
    static final String OUTGOING = "outgoing";
    static final String IMPORTED = "mail-import";

    private MailSubjects() {}

    static Subject received(long id) {
        return new Subject(RECEIVED, "E-" + id);
    }

    static Subject outgoing(long id) {
        return new Subject(OUTGOING, "O-" + id);
    }

    static Subject imported(long id) {
        return new Subject(IMPORTED, "I-" + id);
    }

    static long number(Subject subject) {
        try {
            return Long.parseLong(subject.id().substring(2));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new SubjectNotFound(subject.toString());
        }
    }
}
