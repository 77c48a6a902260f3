package io.sportello.policies.proof;

/**
 * Pairs of rows between which only their order decides.
 *
 * @param count how many pairs there are
 * @param first the first of them
 */
public record Crossings(long count, Quarrel first) {}
