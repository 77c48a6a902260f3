package io.sportello.cases;

import java.time.Instant;

/**
 * Something that happened to a case elsewhere.
 *
 * @param line where it stands in the file
 * @param caseKey the case's name there, at most 200 characters
 * @param activity what happened, as the file says it; at most 200 characters
 * @param at when
 * @param actor who did it, or an empty text; at most 200 characters
 * @param details the file's other columns, at most 2,000 characters
 */
record HistoryEvent(long line, String caseKey, String activity, Instant at, String actor, String details) {

    static final int LONGEST = 200;
    static final int LONGEST_DETAILS = 2_000;
}
