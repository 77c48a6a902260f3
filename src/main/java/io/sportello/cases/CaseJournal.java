package io.sportello.cases;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.Subject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what happens to cases into the journal. Sentences are {@code journal.case.*} in the cases bundle. */
@Component
class CaseJournal {

    private final Journal journal;

    CaseJournal(Journal journal) {
        this.journal = journal;
    }

    /** By the current user; the seller reads it as well. */
    void write(SupportCase owner, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forSeller(owner.subject(), owner.sellerId(), key(what), facts));
    }

    /** By the current user, for a decision's reason; for staff only. */
    void write(SupportCase owner, String what, Map<String, Object> facts, long decisionId) {
        journal.write(JournalEntry.forStaff(owner.subject(), owner.sellerId(), key(what), facts)
                .because(decisionId));
    }

    /** By the current user, for staff only. */
    void writeForStaff(SupportCase owner, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(owner.subject(), owner.sellerId(), key(what), facts));
    }

    /** By the current user, for staff only, about a case that need not be read for it. */
    void writeForStaff(Subject subject, String sellerId, String what) {
        journal.write(JournalEntry.forStaff(subject, sellerId, key(what), Map.of()));
    }

    private static String key(String what) {
        return "journal.case." + what;
    }
}
