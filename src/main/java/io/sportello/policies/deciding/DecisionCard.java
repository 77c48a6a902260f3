package io.sportello.policies.deciding;

import java.time.Instant;
import java.util.List;

/**
 * A decision as its card shows it, in the reader's language.
 *
 * @param title what was decided
 * @param why the sentence with the row and the facts
 * @param raised whether the guard replaced anything
 * @param held whether the answers were held against a floor
 * @param lines the outputs
 * @param guarded what the guard replaced, a sentence each
 * @param number its number, or an empty text when it was not stored
 * @param at when
 * @param facts what was asked
 * @param answered the rows that answered
 * @param compared the floor's rows they were held against
 * @param rules the page of the table, or null for readers who may not open it
 * @param trial the page that puts the same facts to the same version, or null where there is none
 */
record DecisionCard(
        String title,
        String why,
        boolean raised,
        boolean held,
        List<Line> lines,
        List<String> guarded,
        String number,
        Instant at,
        List<Fact> facts,
        List<Source> answered,
        List<Source> compared,
        String rules,
        String trial) {

    /**
     * An output.
     *
     * @param label its name
     * @param floor what the marketplace grants, or a dash
     * @param granted what we grant
     * @param better whether that is more than the floor
     * @param note where it comes from, when not simply from the table; may be empty
     */
    record Line(String label, String floor, String granted, boolean better, String note) {}

    /** A fact with its name. */
    record Fact(String label, String value) {}

    /** A row with its table, its words and where they come from. */
    record Source(String row, String text, String source) {}
}
