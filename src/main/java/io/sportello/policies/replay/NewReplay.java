package io.sportello.policies.replay;

import java.time.Instant;

/**
 * A replay to be started.
 *
 * @param policy whose decisions
 * @param label what the table is called, such as {@code v3}; at most 200 characters
 * @param content the table, as DMN
 * @param from the first moment of the decisions, or null for the beginning
 * @param until the first moment that is too late, or null for now
 * @param sellerId whose decisions, or null for those of all that its starter sees
 * @param marketplace the fact {@code marketplace} of the decisions, or null for any
 */
public record NewReplay(
        String policy,
        String label,
        String content,
        Instant from,
        Instant until,
        String sellerId,
        String marketplace) {}
