package io.sportello.policies.proof;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.Derived;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Finds the pieces of a space in which facts lie. */
class Pieces {

    private final DecisionTable table;
    private final Space space;

    Pieces(DecisionTable table, Space space) {
        this.table = table;
        this.space = space;
    }

    /**
     * On each axis the pieces in which the facts may lie: one, unless only what follows from it is known.
     *
     * @param facts by input; what is left out is not known
     */
    List<BitSet> of(Map<String, Object> facts) {
        List<BitSet> sides = new ArrayList<>();
        space.axes().forEach((name, axis) -> sides.add(side(name, axis, facts)));
        return sides;
    }

    private BitSet side(String name, Axis axis, Map<String, Object> facts) {
        BitSet side = new BitSet();
        List<Derived> following = table.derived().stream()
                .filter(each -> each.from().equals(name) && facts.get(each.input()) != null)
                .toList();
        if (facts.get(name) != null || following.isEmpty()) {
            side.set(piece(axis.samples(), facts.get(name)));
            return side;
        }
        for (int i = 0; i < axis.samples().size(); i++) {
            Object sample = axis.samples().get(i);
            side.set(i, following.stream().allMatch(each -> facts.get(each.input())
                    .equals(each.of(sample))));
        }
        return side;
    }

    private static int piece(List<Object> samples, Object value) {
        int known = samples.size() - 1;
        if (value == null) {
            return known;
        }
        if (value instanceof BigDecimal number) {
            return number(samples, number, known);
        }
        if (value instanceof LocalDate) {
            int piece = 0;
            while (piece + 1 < known && Span.compare(samples.get(piece + 1), value) <= 0) {
                piece++;
            }
            return piece;
        }
        int at = samples.indexOf(value);
        return at < 0 ? known - 1 : at;
    }

    /** Every second piece is a number that a cell names. */
    private static int number(List<Object> samples, BigDecimal number, int known) {
        int piece = 0;
        while (piece + 1 < known && Span.compare(samples.get(piece + 1), number) < 0) {
            piece += 2;
        }
        return piece + 1 < known && Span.compare(samples.get(piece + 1), number) == 0 ? piece + 1 : piece;
    }
}
