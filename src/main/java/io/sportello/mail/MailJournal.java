package io.sportello.mail;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what people decide about mails and what came of files. Sentences are {@code journal.mail.*} in the bundle. */
@Component
class MailJournal {

    private final Journal journal;

    MailJournal(Journal journal) {
        this.journal = journal;
    }

    /** What a person decided about a received mail. */
    void received(StoredMail mail, String what) {
        journal.write(JournalEntry.forStaff(
                MailSubjects.received(mail.getId()), mail.sellerId(), "journal.mail." + what, Map.of()));
    }

    /** What a person decided about a mail that leaves. */
    void outgoing(OutgoingLetter letter, String what) {
        journal.write(JournalEntry.forStaff(
                MailSubjects.outgoing(letter.getId()), letter.sellerId(), "journal.mail." + what, Map.of()));
    }

    /** What became of a file of mails. */
    void imported(MailImport file, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(
                MailSubjects.imported(file.getId()), file.sellerId(), "journal.mail.import-" + what, facts));
    }
}
