package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import java.util.List;

/**
 * What holding a table against a version of its floor came to, for pages.
 *
 * @param floor the floor's key
 * @param version its version
 * @param proof what came of it
 */
public record HeldAgainst(String floor, int version, FloorProof proof) {

    public boolean isProved() {
        return proof instanceof Proved;
    }

    /** How many pairs of rows were compared. */
    public long pairs() {
        return proof instanceof Proved proved ? proved.pairs() : 0;
    }

    /** The input that is answered worse, or null. */
    public Worse worse() {
        return proof instanceof Worse worse ? worse : null;
    }

    /** What prevents a proof; empty when nothing does. */
    public List<Obstacle> obstacles() {
        return proof instanceof Open open ? open.obstacles() : List.of();
    }
}
