package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Evaluates decision tables, guards their answers by the floor they declare, and stores every answer. */
public interface Policies {

    /**
     * Decides and stores the decision, in the caller's transaction.
     *
     * @throws NoAnswer when no row answers, or the facts do not fit the table's inputs
     */
    Decision decide(Question question);

    /** Decides as {@link #decide} does, without storing anything; the decision's id is 0. */
    Decision preview(Question question);

    /** As {@link #preview}, by the version in force at an earlier or later moment. */
    Decision preview(Question question, Instant at);

    /**
     * A stored decision.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is none or it may not be seen
     */
    Decision decision(long id);

    /** The decisions about a subject, newest first. */
    List<Decision> decisions(Subject subject);

    /** Why, in plain words: the row, its text and the facts it looked at, in the reader's language. */
    String reason(Decision decision, Locale locale);

    /** The words of the first row that answered, in the reader's language; may be empty. */
    String words(Decision decision, Locale locale);

    /** The declared better direction of each output of a policy that has one. */
    Map<String, Direction> directions(String policy);
}
