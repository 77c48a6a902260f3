package io.sportello.journal;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets other software read a subject's journal and check its chain. */
@RestController
@RequestMapping("/api/journal/{kind}/{id}")
class JournalController {

    private static final int MOST = 200;

    private final ChainedJournal journal;

    JournalController(ChainedJournal journal) {
        this.journal = journal;
    }

    /**
     * The entries, oldest first.
     *
     * @param cursor where the page before ended, or 0 for the first
     * @param size how many at most, 1 to 200
     */
    @GetMapping
    JournalPage entries(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int size) {
        Subject subject = subject(kind, id);
        journal.requireReadable(subject);
        int most = Math.min(MOST, Math.max(1, size));
        List<JournalEntryView> found = journal.entries(subject, cursor, Limit.of(most + 1));
        boolean more = found.size() > most;
        List<JournalEntryView> page = more ? found.subList(0, most) : found;
        return new JournalPage(page, more ? String.valueOf(page.get(most - 1).number()) : null);
    }

    /** Whether the chain is what was written; names the first entry that is not. */
    @GetMapping("/verification")
    Verification verification(@PathVariable String kind, @PathVariable String id) {
        return journal.verify(subject(kind, id));
    }

    private static Subject subject(String kind, String id) {
        try {
            return new Subject(kind, id);
        } catch (IllegalArgumentException e) {
            throw new SubjectNotFound("journal of " + kind + "/" + id);
        }
    }
}
