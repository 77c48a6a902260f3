package io.sportello.caselog;

/**
 * Where features say how their subjects stand and what was said in them. Both run in the caller's transaction, and
 * repeating one does no harm.
 */
public interface CaseLog {

    /** Writes the line of a subject, instead of the one before. */
    void put(CaseLine line);

    /** Makes a part of a subject's text searchable, instead of what that part said before. */
    void put(CaseText text);
}
