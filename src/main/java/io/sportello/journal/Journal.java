package io.sportello.journal;

import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Optional;

/** The single source of what happened to a subject. Entries are added, never changed. */
public interface Journal {

    /** Writes an entry by the current user, in the caller's transaction. */
    void write(JournalEntry entry);

    /** Writes an entry by somebody else, such as {@code marketplace}, in the caller's transaction. */
    void write(JournalEntry entry, String actor);

    /**
     * Takes back what the current user wrote, in the caller's transaction: the entry stays in the chain, and from now on reads
     * as taken back.
     *
     * @param what the entry's sentence, by which nobody takes back something else than they are offered to
     * @param name what the entry's fact {@link JournalEntry#WITHDRAWABLE} says
     * @return the file that the entry told of
     * @throws io.sportello.subjects.SubjectNotFound when the user wrote no such entry, or has taken it back
     */
    Optional<JournalFile> withdraw(Subject subject, String what, String name);

    /** The entries of a subject that the current user may read, oldest first; sellers never get staff entries. */
    List<JournalEntryView> entries(Subject subject);

    /**
     * The subjects that the current user may read something about, in the order of their names, for going through them
     * page by page.
     *
     * @param limit the most to give
     */
    List<Subject> subjects(SubjectSearch search, int limit);

    /**
     * Checks the whole chain.
     *
     * @throws io.sportello.subjects.SubjectNotFound when nothing visible was ever written about the subject
     */
    Verification verify(Subject subject);
}
