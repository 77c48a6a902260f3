package io.sportello.caselog;

import io.sportello.subjects.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds what was said by words; only what the running thread's user may read. */
interface TextIndex {

    /** Takes note of texts that were written or replaced, in the caller's transaction. */
    void changed(List<CaseText> texts);

    /** Takes note of a text that is no more, in the caller's transaction. */
    void forgotten(Subject subject, String part);

    /**
     * The subjects with a text that holds all of these words, or words that begin with them; the latest said first.
     *
     * @param words folded, not empty
     * @param most how many subjects at most
     */
    List<String> subjects(List<String> words, int most);

    /** For each of these subjects, the part of the latest text that holds all the words. */
    Map<String, String> parts(List<String> words, Collection<String> subjects);
}
