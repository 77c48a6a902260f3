package io.sportello.policies;

/**
 * One output of a decision, and what became of it. Outputs without a direction have no floor.
 *
 * @param output the output's name
 * @param table what the table answered
 * @param own what the seller's own setting says instead, or null
 * @param floor what the marketplace grants at least, or null when there is no floor for it
 * @param granted what holds: the seller's own or the table's, raised to the floor where it was below
 * @param raised whether the guard replaced it
 * @param floorRow the floor's row, or null
 */
public record Condition(
        String output, Object table, Object own, Object floor, Object granted, boolean raised, FiredRow floorRow) {}
