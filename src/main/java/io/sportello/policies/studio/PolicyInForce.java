package io.sportello.policies.studio;

/**
 * A version has come into force.
 *
 * @param policy its policy's key
 * @param version its number
 * @param decideAgain whether the cases that wait for a person are to be decided again
 */
public record PolicyInForce(String policy, int version, boolean decideAgain) {}
