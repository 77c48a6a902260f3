package io.sportello.policies.studio;

import io.sportello.accounts.SellerScope;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what happens to changes of tables into the journal; sentences are {@code journal.policy.*}. */
@Component
class ChangeJournal {

    private final Journal journal;

    ChangeJournal(Journal journal) {
        this.journal = journal;
    }

    void write(PolicyChange change, String what) {
        write(change, what, Map.of());
    }

    void write(PolicyChange change, String what, String name, Object value) {
        write(change, what, Map.of(name, value));
    }

    void write(PolicyChange change, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(change.subject(), SellerScope.HOUSE, "journal.policy." + what, facts));
    }
}
