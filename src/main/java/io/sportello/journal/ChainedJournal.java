package io.sportello.journal;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The {@link Journal} in the database, one hash chain a subject. */
@Service
class ChainedJournal implements Journal {

    /** What an entry tells that takes another one back. */
    private static final String WITHDRAWN = "journal.withdrawn";

    private final Chains chains;
    private final EntryRepository entries;
    private final Facts facts;
    private final Sentences sentences;
    private final CurrentUser user;
    private final ActorNames actors;
    private final Clock clock;

    ChainedJournal(
            Chains chains,
            EntryRepository entries,
            Facts facts,
            Sentences sentences,
            CurrentUser user,
            ActorNames actors,
            Clock clock) {
        this.chains = chains;
        this.entries = entries;
        this.facts = facts;
        this.sentences = sentences;
        this.user = user;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(JournalEntry entry) {
        write(entry, user.name());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(JournalEntry entry, String actor) {
        Pending pending = new Pending(
                entry, facts.write(entry.facts()), actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Notebook.of(chains).add(pending);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<JournalFile> withdraw(Subject subject, String what, String name) {
        Notebook.open().ifPresent(Notebook::flush);
        Entry entry = entries.findBySubjectOrderBySeq(subject.toString()).stream()
                .filter(one -> one.link().actor().equals(user.name())
                        && one.link().what().equals(what)
                        && name.equals(facts.read(one.facts()).get(JournalEntry.WITHDRAWABLE)))
                .findFirst()
                .filter(one -> !withdrawn(subject).contains(name))
                .orElseThrow(() -> new SubjectNotFound("entry " + name + " of " + subject));
        Link link = entry.link();
        write(new JournalEntry(
                subject, link.sellerId(), link.visibility(), WITHDRAWN, Map.of("withdraws", name), null));
        return Optional.ofNullable(JournalFile.of(facts.read(entry.facts())));
    }

    private Set<String> withdrawn(Subject subject) {
        return entries.findBySubjectAndWhat(subject.toString(), WITHDRAWN).stream()
                .map(entry -> facts.read(entry.facts()).get("withdraws"))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Override
    public List<JournalEntryView> entries(Subject subject) {
        return entries(subject, 0, Limit.unlimited());
    }

    /** A part of the entries, for paging: those after a number. */
    List<JournalEntryView> entries(Subject subject, long after, Limit limit) {
        Notebook.open().ifPresent(Notebook::flush);
        Set<String> withdrawn = withdrawn(subject);
        return entries
                .findBySubjectAndSeqGreaterThanAndVisibilityInOrderBySeq(subject.toString(), after, readable(), limit)
                .stream()
                .map(entry -> view(entry, withdrawn))
                .toList();
    }

    private JournalEntryView view(Entry entry, Set<String> withdrawn) {
        Map<String, Object> values = facts.read(entry.facts());
        boolean gone = withdrawn.contains(Objects.toString(values.get(JournalEntry.WITHDRAWABLE), ""));
        return entry.view(
                sentences.of(gone ? "journal.was-withdrawn" : entry.link().what(), values),
                actors.shown(entry.link().actor()),
                gone ? null : JournalFile.of(values));
    }

    @Override
    public List<Subject> subjects(SubjectSearch search, int limit) {
        Notebook.open().ifPresent(Notebook::flush);
        return entries
                .subjects(
                        search.after(),
                        search.pattern(),
                        search.sellerId(),
                        search.from(),
                        search.until(),
                        readable(),
                        Limit.of(limit))
                .stream()
                .map(Subject::parse)
                .toList();
    }

    @Override
    public Verification verify(Subject subject) {
        Notebook.open().ifPresent(Notebook::flush);
        requireReadable(subject);
        return Verifier.verify(subject, entries.findBySubjectOrderBySeq(subject.toString()));
    }

    void requireReadable(Subject subject) {
        if (!entries.existsBySubjectAndVisibilityIn(subject.toString(), readable())) {
            throw new SubjectNotFound("journal of " + subject);
        }
    }

    private Set<Visibility> readable() {
        return user.is(Role.SELLER) ? EnumSet.of(Visibility.SELLER) : EnumSet.allOf(Visibility.class);
    }
}
