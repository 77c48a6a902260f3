package io.sportello.performance;

/**
 * A plan of action, in the three parts that the marketplace asks for.
 *
 * @param rootCause what went wrong
 * @param corrections what was done about it
 * @param prevention what keeps it from happening again
 */
public record ActionPlan(String rootCause, String corrections, String prevention) {}
