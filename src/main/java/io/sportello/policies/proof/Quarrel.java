package io.sportello.policies.proof;

/**
 * Two rows that both match.
 *
 * @param row the first, from 1
 * @param other the second, from 1
 * @param region for which inputs
 */
public record Quarrel(int row, int other, Region region) {}
