package io.sportello.policies.studio;

import io.sportello.subjects.Subject;

/**
 * A version has come into force.
 *
 * @param change the change that it came from
 * @param policy its policy's key
 * @param version its number
 * @param decideAgain whether the cases that wait for a person are to be decided again
 */
public record PolicyInForce(Subject change, String policy, int version, boolean decideAgain) {}
