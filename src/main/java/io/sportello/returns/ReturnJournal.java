package io.sportello.returns;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes what happens to returns into the journal, and lets the case log follow. Sentences are {@code journal.return.*} in
 * the returns bundle.
 */
@Component
class ReturnJournal {

    private static final String MARKETPLACE = "marketplace";

    private final Journal journal;
    private final ReturnLog log;

    ReturnJournal(Journal journal, ReturnLog log) {
        this.journal = journal;
        this.log = log;
    }

    /** By the current user; the seller reads it as well. */
    void write(Return owner, String what, Map<String, Object> facts) {
        journal.write(entry(owner, what, facts));
        log.follow(owner);
    }

    /** By the current user, for a decision's reason. */
    void write(Return owner, String what, Map<String, Object> facts, long decisionId) {
        journal.write(entry(owner, what, facts).because(decisionId));
        log.follow(owner);
    }

    /** By the current user, for staff only. */
    void writeForStaff(Return owner, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(owner.subject(), owner.sellerId(), key(what), facts));
        log.follow(owner);
    }

    /** By the marketplace, as a report states it. */
    void writeForMarketplace(Return owner, String what, Map<String, Object> facts) {
        journal.write(entry(owner, what, facts), MARKETPLACE);
        log.follow(owner);
    }

    private static JournalEntry entry(Return owner, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(owner.subject(), owner.sellerId(), key(what), facts);
    }

    private static String key(String what) {
        return "journal.return." + what;
    }
}
