package io.sportello.policies;

/**
 * A row of a decision table that answered.
 *
 * @param row its number in the table, from 1
 * @param text the row's description or annotation, for people; may be empty
 * @param source where the fact comes from, from the annotation named {@code Source}; may be empty
 */
public record FiredRow(int row, String text, String source) {}
