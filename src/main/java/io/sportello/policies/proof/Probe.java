package io.sportello.policies.proof;

/**
 * An input worth trying.
 *
 * @param row the row that it is about, from 1
 * @param input the input at one of whose ends it lies; null when it is about the row as a whole
 * @param axis the input's axis, or -1
 * @param piece the values of that input, as a piece of its axis
 * @param inside whether the row has to answer; else it lies just beyond
 */
public record Probe(int row, String input, int axis, int piece, boolean inside) {}
