package io.sportello.returns;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what happens to returns into the journal. Sentences are {@code journal.return.*} in the returns bundle. */
@Component
class ReturnJournal {

    private static final String MARKETPLACE = "marketplace";

    private final Journal journal;

    ReturnJournal(Journal journal) {
        this.journal = journal;
    }

    /** By the current user; the seller reads it as well. */
    void write(Return owner, String what, Map<String, Object> facts) {
        journal.write(entry(owner, what, facts));
    }

    /** By the current user, for a decision's reason. */
    void write(Return owner, String what, Map<String, Object> facts, long decisionId) {
        journal.write(entry(owner, what, facts).because(decisionId));
    }

    /** By the current user, for staff only. */
    void writeForStaff(Return owner, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(owner.subject(), owner.sellerId(), key(what), facts));
    }

    /** By the marketplace, as a report states it. */
    void writeForMarketplace(Return owner, String what, Map<String, Object> facts) {
        journal.write(entry(owner, what, facts), MARKETPLACE);
    }

    private static JournalEntry entry(Return owner, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(owner.subject(), owner.sellerId(), key(what), facts);
    }

    private static String key(String what) {
        return "journal.return." + what;
    }
}
