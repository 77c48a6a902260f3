package io.sportello.caselog;

import io.sportello.subjects.Subject;
import java.util.function.Supplier;

/**
 * Where features say how their subjects stand and what was said in them. Everything is written when the caller's transaction
 * commits, and repeating it does no harm. Whoever changes a subject puts its line, too.
 */
public interface CaseLog {

    /** Writes the line of a subject, instead of the one before. */
    void put(CaseLine line);

    /** Makes a part of a subject's text searchable, instead of what that part said before. */
    void put(CaseText text);

    /** As {@link #put(CaseLine)}, with the line as it is when the transaction commits; however often, written once. */
    void atCommit(Subject subject, Supplier<CaseLine> line);

    /** As {@link #put(CaseText)}, with the text as it is when the transaction commits. */
    void atCommit(Supplier<CaseText> text);

    /** Takes a part's text out of the search. */
    void forget(Subject subject, String part);
}
