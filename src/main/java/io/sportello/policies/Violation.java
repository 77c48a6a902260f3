package io.sportello.policies;

/**
 * What a guardrail refuses, with everything a person needs to understand and mend it.
 *
 * @param guardrail the rule's name, such as {@code never worse than the marketplace}
 * @param output which output or condition
 * @param value what was asked for
 * @param floor the nearest allowed value
 * @param row the floor's row, from 1; 0 when the guardrail has no table
 * @param source where the floor comes from
 */
public record Violation(String guardrail, String output, Object value, Object floor, int row, String source) {}
