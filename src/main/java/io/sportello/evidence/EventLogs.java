package io.sportello.evidence;

import io.sportello.accounts.Sellers;
import io.sportello.journal.Journal;
import io.sportello.journal.SubjectSearch;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectNotFound;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Writes what happened to subjects as an event log for process mining (IEEE 1849 XES), one subject at a time. */
@Service
public class EventLogs {

    private static final int PAGE = 200;

    private final Journal journal;
    private final EvidenceSubjects subjects;
    private final Discretion discretion;
    private final Sellers sellers;

    EventLogs(Journal journal, EvidenceSubjects subjects, Discretion discretion, Sellers sellers) {
        this.journal = journal;
        this.subjects = subjects;
        this.discretion = discretion;
        this.sellers = sellers;
    }

    /**
     * Fails before anything is written when a subject can't be exported.
     *
     * @throws SubjectNotFound when there is none of a name, or the current user may not see it
     */
    public void require(List<Subject> chosen) {
        chosen.forEach(subjects::facts);
    }

    /** @throws SubjectNotFound when the current user may not see the seller */
    public void require(String sellerId) {
        if (sellers.find(sellerId).isEmpty()) {
            throw new SubjectNotFound("seller " + sellerId);
        }
    }

    /** Writes chosen subjects; the caller closes the stream. */
    public void write(List<Subject> chosen, Locale locale, OutputStream out) {
        XesWriter log = new XesWriter(out);
        chosen.forEach(subject -> write(subject, locale, log));
        log.finish();
    }

    /** Writes every visible subject that a search finds, page by page. */
    public void write(SubjectSearch search, Locale locale, OutputStream out) {
        XesWriter log = new XesWriter(out);
        SubjectSearch next = search;
        List<Subject> page;
        do {
            page = journal.subjects(next, PAGE);
            page.forEach(subject -> write(subject, locale, log));
            next = page.isEmpty() ? next : next.after(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        log.finish();
    }

    private void write(Subject subject, Locale locale, XesWriter log) {
        Optional<SubjectFacts> facts = facts(subject);
        UnaryOperator<String> discreet =
                facts.map(one -> discretion.texts(one.sellerId(), locale)).orElse(UnaryOperator.identity());
        log.trace(subject, facts.orElse(null));
        journal.entries(subject)
                .forEach(entry ->
                        log.event(entry, discretion.actor(entry.actor(), locale), discreet.apply(entry.text())));
        log.endTrace();
    }

    /** A feature may have forgotten what the journal still knows. */
    private Optional<SubjectFacts> facts(Subject subject) {
        try {
            return Optional.of(subjects.facts(subject));
        } catch (SubjectNotFound gone) {
            return Optional.empty();
        }
    }
}
