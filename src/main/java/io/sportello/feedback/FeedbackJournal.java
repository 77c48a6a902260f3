package io.sportello.feedback;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what happens to feedback into the journal. Sentences are {@code journal.feedback.*} in the feedback bundle. */
@Component
class FeedbackJournal {

    private static final String MARKETPLACE = "marketplace";

    private final Journal journal;

    FeedbackJournal(Journal journal) {
        this.journal = journal;
    }

    /** By the current user; the seller reads it as well. */
    void write(Feedback about, String what, Map<String, Object> facts) {
        journal.write(entry(about, what, facts));
    }

    /** By the current user, for a decision's reason. */
    void write(Feedback about, String what, Map<String, Object> facts, long decisionId) {
        journal.write(entry(about, what, facts).because(decisionId));
    }

    /** By the current user, for staff only. */
    void writeForStaff(Feedback about, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(about.subject(), about.sellerId(), key(what), facts));
    }

    /** By the marketplace, as a report states it. */
    void writeForMarketplace(Feedback about, String what, Map<String, Object> facts) {
        journal.write(entry(about, what, facts), MARKETPLACE);
    }

    private static JournalEntry entry(Feedback about, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(about.subject(), about.sellerId(), key(what), facts);
    }

    private static String key(String what) {
        return "journal.feedback." + what;
    }
}
