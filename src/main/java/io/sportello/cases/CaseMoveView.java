package io.sportello.cases;

import java.time.Instant;

/**
 * A join or a split that can be undone.
 *
 * @param id its number
 * @param kind {@code JOIN} or {@code SPLIT}
 * @param from where it was taken from
 * @param to where it went
 * @param by who did it
 * @param at when
 */
public record CaseMoveView(long id, String kind, String from, String to, String by, Instant at) {}
