package io.sportello.policies.replay;

/**
 * An output for which something else holds.
 *
 * @param output its name
 * @param then what held, or null for nothing
 * @param now what would hold, or null for nothing
 */
public record AnswerChange(String output, Object then, Object now) {}
