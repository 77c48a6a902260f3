package io.sportello.policies.deciding;

import java.time.Instant;

/**
 * How often a row answered.
 *
 * @param row the row, from 1
 * @param count how often
 * @param last when it last did
 */
public record RowTraffic(int row, long count, Instant last) {}
