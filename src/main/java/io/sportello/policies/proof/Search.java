package io.sportello.policies.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for facts that a box covers and some others don't; exact, and given up after so many comparisons. */
class Search {

    private final long most;
    private long steps;

    /** @param most comparisons of two boxes, over all that it is asked */
    Search(long most) {
        this.most = most;
    }

    /**
     * A part of the box that none of the others covers; empty when there is none.
     *
     * @throws TooLarge when it would take more comparisons
     */
    Optional<Box> outside(Box box, List<Box> others) {
        if (box.size() == 0) {
            return Optional.empty();
        }
        List<Box> near = others.stream()
                .filter(box::meets)
                .sorted(Comparator.comparingDouble(
                        (Box other) -> -box.and(other).size()))
                .toList();
        return outside(box, near, 0);
    }

    private Optional<Box> outside(Box box, List<Box> others, int from) {
        int next = from;
        while (next < others.size() && !box.meets(others.get(next))) {
            next++;
        }
        steps += next - from + 1;
        if (steps > most) {
            throw new TooLarge();
        }
        if (next == others.size()) {
            return Optional.of(box);
        }
        for (Box part : parts(box, others.get(next))) {
            Optional<Box> found = outside(part, others, next + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What is left of a box without another, in parts that don't overlap. */
    private static List<Box> parts(Box box, Box other) {
        List<Box> parts = new ArrayList<>();
        Box rest = box;
        for (int axis = 0; axis < box.sides().size(); axis++) {
            BitSet beyond = rest.beyond(other, axis);
            if (!beyond.isEmpty()) {
                parts.add(rest.with(axis, beyond));
                rest = rest.with(axis, both(rest, other, axis));
            }
        }
        return parts;
    }

    private static BitSet both(Box box, Box other, int axis) {
        BitSet both = (BitSet) box.sides().get(axis).clone();
        both.and(other.sides().get(axis));
        return both;
    }

    /** It takes more comparisons than are allowed. */
    static class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
