package io.sportello.policies.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What came of comparing a table with its floor for every possible input. */
public sealed interface FloorProof {

    /**
     * No input gets less than the floor grants.
     *
     * @param pairs how many pairs of a row and a floor's row were compared
     */
    record Proved(long pairs) implements FloorProof {}

    /**
     * An input for which the table answers less than the floor grants, or nothing.
     *
     * @param facts the input; a value may be null, which is a fact that is not known
     * @param row the row that answers, or 0 when none does
     * @param floorRow the floor's row
     * @param output the output that is worse, or null when there is no answer
     * @param ours the table's value, or null
     * @param floor the floor's value, or null when there is no answer
     * @param day the first day with whose facts an answer is worse: as long as all dates lie before it, none is; null where
     *     that does not depend on a date
     */
    record Worse(
            Map<String, Object> facts, int row, int floorRow, String output, Object ours, Object floor, LocalDate day)
            implements FloorProof {}

    /**
     * It can't be said, because of these.
     *
     * @param obstacles the cells at fault, never empty
     */
    record Open(List<Obstacle> obstacles) implements FloorProof {}

    /**
     * What prevents a proof.
     *
     * @param kind message key {@code policies.proof.obstacle.<kind>}
     * @param table the table's key
     * @param row the row, from 1, or 0 for the whole table
     * @param column the input's or output's name, or null
     * @param text the cell, or what else is not understood; or null
     */
    record Obstacle(Kind kind, String table, int row, String column, String text) {

        /** The kinds of obstacles. */
        enum Kind {
            /** A cell is more than a literal, a comparison, a range, or a list of these. */
            CELL,
            /** An answer is no literal, or can't be compared in the output's direction. */
            ANSWER,
            /** An answer is none of the values that its output allows. */
            REFUSED,
            /** What an output allows is more than values and ranges. */
            ALLOWED,
            /** How the table chooses among rows is not known here. */
            HIT_POLICY,
            /** Both tables ask for an input, but as different types. */
            TYPE,
            /** It takes more comparisons than are allowed. */
            SIZE,
            /** The engine does not answer as the comparison says. */
            ENGINE
        }
    }
}
