package io.sportello.policies.deciding;

/**
 * How often a row of any policy answered.
 *
 * @param policy the policy
 * @param version its version
 * @param row the row, from 1
 * @param count how often
 */
public record PolicyTraffic(String policy, int version, int row, long count) {}
