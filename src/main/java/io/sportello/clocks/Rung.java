package io.sportello.clocks;

import java.time.Instant;

/**
 * A step of a ladder.
 *
 * @param name what is to be done then, such as {@code remind}; at most 40 characters
 * @param dueAt when
 */
public record Rung(String name, Instant dueAt) {}
