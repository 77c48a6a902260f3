package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Map;

/** Answers by decision tables. The rules' room implements it, because it uses the work list and so can't be used by it. */
public interface DecisionTables {

    /**
     * What the table in force answers, by output.
     *
     * @throws RuntimeException when no row answers
     */
    Map<String, Object> preview(String table, Map<String, Object> facts);

    /** As {@link #preview}, and stores the decision about a subject, in the caller's transaction; its number. */
    long decide(String table, Subject subject, String sellerId, Map<String, Object> facts);
}
