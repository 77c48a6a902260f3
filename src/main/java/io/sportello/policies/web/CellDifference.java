package io.sportello.policies.web;

/**
 * A cell that two officers wrote differently at the same time.
 *
 * @param name what people call its column
 * @param theirs as it stands now
 * @param yours what was to be written
 */
record CellDifference(String name, String theirs, String yours) {}
