package io.sportello.messages;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.Subject;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes what happens to threads into the journal, and lets the case log follow. Sentences are {@code journal.message.*} in
 * the messages bundle.
 */
@Component
class ThreadJournal {

    private static final String MARKETPLACE = "marketplace";

    private final Journal journal;
    private final ThreadLog log;

    ThreadJournal(Journal journal, ThreadLog log) {
        this.journal = journal;
        this.log = log;
    }

    /** By the current user; the seller reads it as well. */
    void write(MessageThread thread, String what, Map<String, Object> facts) {
        journal.write(entry(thread, what, facts));
        log.follow(thread);
    }

    /** By the current user, where the case log's line stays as it is. */
    void writeOnly(MessageThread thread, String what, Map<String, Object> facts) {
        journal.write(entry(thread, what, facts));
    }

    /** By the current user, for a decision's reason. */
    void write(MessageThread thread, String what, Map<String, Object> facts, long decisionId) {
        journal.write(entry(thread, what, facts).because(decisionId));
        log.follow(thread);
    }

    /** By the current user, for staff only. */
    void writeForStaff(MessageThread thread, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(thread.subjectName(), thread.sellerId(), key(what), facts));
        log.follow(thread);
    }

    /** By the current user, for staff only, about a thread that need not be read for it. */
    void writeForStaff(Subject subject, String sellerId, String what) {
        journal.write(JournalEntry.forStaff(subject, sellerId, key(what), Map.of()));
    }

    /** By the marketplace, as a mail states it. */
    void writeForMarketplace(MessageThread thread, String what, Map<String, Object> facts) {
        journal.write(entry(thread, what, facts), MARKETPLACE);
        log.follow(thread);
    }

    private static JournalEntry entry(MessageThread thread, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(thread.subjectName(), thread.sellerId(), key(what), facts);
    }

    private static String key(String what) {
        return "journal.message." + what;
    }
}
