package io.sportello.policies.floors;

import io.sportello.policies.OwnAnswers.Own;
import io.sportello.policies.proof.HeldAgainst;

/**
 * A seller's own answers that are not proved against a floor.
 *
 * @param policy the policy whose answers they replace
 * @param own the answers
 * @param held what holding them against the floor came to
 * @param already whether they fall below the floor that is in force now
 */
public record HeldSetting(String policy, Own own, HeldAgainst held, boolean already) {}
