package io.sportello.policies.floors;

import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.versions.TimeInForce;

/**
 * A version of a table that may not fall below a floor.
 *
 * @param time when it is in force, from now on
 * @param held what holding it against the floor came to; null when there was no time left to find out
 * @param already whether it falls below the floor that is in force now
 */
public record HeldPolicy(TimeInForce time, HeldAgainst held, boolean already) {

    public boolean isProved() {
        return held != null && held.isProved();
    }
}
