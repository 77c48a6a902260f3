package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What holding a table against its floor came to, for pages: against each version of the floor that is in force while the
 * table is. Where it is not proved, the first of these in time says why.
 *
 * @param floor the floor's key
 * @param times the floor's versions, in the order of their times; never empty
 */
public record HeldAgainst(String floor, List<Time> times) {

    /**
     * A time in which one version of the floor counts.
     *
     * @param version the floor's version
     * @param from its first moment
     * @param proof what came of it
     */
    public record Time(int version, Instant from, FloorProof proof) {

        boolean isProved() {
            return proof instanceof Proved;
        }

        /** How many pairs of rows were compared; 0 when it is not proved. */
        public long pairs() {
            return proof instanceof Proved proved ? proved.pairs() : 0;
        }
    }

    public boolean isProved() {
        return times.stream().allMatch(Time::isProved);
    }

    /** The floor's version that decides: the first against which it is not proved, or else the first. */
    public int version() {
        return decisive().version();
    }

    /** The floor's versions that count, such as {@code 1, 2}. */
    public String versions() {
        return times.stream().map(time -> String.valueOf(time.version())).collect(Collectors.joining(", "));
    }

    /** From when on it is not proved; null when it is proved, or not proved from the beginning. */
    public Instant breaksAt() {
        return isProved() || times.get(0).equals(decisive()) ? null : decisive().from();
    }

    /** How many pairs of rows were compared. */
    public long pairs() {
        return times.stream().mapToLong(Time::pairs).sum();
    }

    /** The input that is answered worse, or null. */
    public Worse worse() {
        return decisive().proof() instanceof Worse worse ? worse : null;
    }

    /** What prevents a proof; empty when nothing does. */
    public List<Obstacle> obstacles() {
        return decisive().proof() instanceof Open open ? open.obstacles() : List.of();
    }

    private Time decisive() {
        return times.stream().filter(time -> !time.isProved()).findFirst().orElse(times.get(0));
    }
}
