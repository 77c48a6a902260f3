package io.sportello.workflow.operations;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.Subject;
import io.sportello.workflow.IncidentView;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the staff, in the journal of a case, what an administrator did to its process. */
@Component
class OperatorJournal {

    private static final int LONGEST = 300;

    private final Journal journal;
    private final ProcessSubjects subjects;

    OperatorJournal(Journal journal, ProcessSubjects subjects) {
        this.journal = journal;
        this.subjects = subjects;
    }

    /** Writes about a failed job, in the caller's transaction; a job without a case has no journal. */
    void write(IncidentView incident, String what, Map<String, Object> facts) {
        if (incident.subject() == null) {
            return;
        }
        Map<String, Object> all = new HashMap<>(facts);
        all.put("process", incident.process());
        all.put("element", incident.element());
        write(incident.subject(), what, all);
    }

    /** Writes about a case, in the caller's transaction. */
    void write(Subject subject, String what, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.replaceAll((name, value) -> value instanceof String text ? shortened(text) : value);
        journal.write(JournalEntry.forStaff(subject, subjects.seller(subject), what, all));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
