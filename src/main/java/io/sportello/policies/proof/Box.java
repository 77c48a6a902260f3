package io.sportello.policies.proof;

import java.util.BitSet;
import java.util.List;

/**
 * Facts that one row covers: on each axis some pieces, and every combination of these.
 *
 * @param sides the pieces on each axis; shared, so nobody changes them
 */
record Box(List<BitSet> sides) {

    boolean meets(Box other) {
        for (int axis = 0; axis < sides.size(); axis++) {
            if (!sides.get(axis).intersects(other.sides.get(axis))) {
                return false;
            }
        }
        return true;
    }

    /** What both cover; they have to meet. */
    Box and(Box other) {
        BitSet[] both = new BitSet[sides.size()];
        for (int axis = 0; axis < both.length; axis++) {
            both[axis] = (BitSet) sides.get(axis).clone();
            both[axis].and(other.sides.get(axis));
        }
        return new Box(List.of(both));
    }

    /** The pieces of an axis that another does not cover. */
    BitSet beyond(Box other, int axis) {
        BitSet rest = (BitSet) sides.get(axis).clone();
        rest.andNot(other.sides.get(axis));
        return rest;
    }

    /** The same with other pieces on one axis. */
    Box with(int axis, BitSet pieces) {
        BitSet[] changed = sides.toArray(BitSet[]::new);
        changed[axis] = pieces;
        return new Box(List.of(changed));
    }

    /** How many combinations it covers. */
    double size() {
        return sides.stream().mapToDouble(BitSet::cardinality).reduce(1, (a, b) -> a * b);
    }
}
