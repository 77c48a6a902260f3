package io.sportello.messages;

import java.time.Instant;

/**
 * That somebody joined two threads or split one, and nobody has undone it.
 *
 * @param id its number
 * @param kind {@code JOIN} or {@code SPLIT}
 * @param from number of the thread that messages were taken from
 * @param to number of the thread that has them now
 * @param by who
 * @param at when
 */
public record MoveView(long id, String kind, String from, String to, String by, Instant at) {}
