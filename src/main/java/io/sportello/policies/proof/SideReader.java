package io.sportello.policies.proof;

import io.sportello.policies.proof.Side.Stretch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says which values some pieces of an axis stand for. */
class SideReader {

    private final List<Object> samples;
    private final int known;

    private SideReader(Axis axis) {
        this.samples = axis.samples();
        this.known = samples.size() - 1;
    }

    static Side read(String input, Axis axis, BitSet pieces) {
        SideReader reader = new SideReader(axis);
        boolean unknown = pieces.get(reader.known);
        Object first = axis.samples().get(0);
        if (first instanceof BigDecimal || first instanceof LocalDate) {
            return new Side(input, List.of(), false, reader.stretches(pieces), unknown);
        }
        // the last of the known texts stands for all that no cell names
        boolean except = first instanceof Boolean ? pieces.get(0) && pieces.get(1) : pieces.get(reader.known - 1);
        return new Side(input, reader.named(pieces, except), except, List.of(), unknown);
    }

    private List<Object> named(BitSet pieces, boolean except) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            if (pieces.get(i) != except) {
                values.add(samples.get(i));
            }
        }
        return values;
    }

    private List<Stretch> stretches(BitSet pieces) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = pieces.nextSetBit(0); from >= 0 && from < known; ) {
            int last = Math.min(pieces.nextClearBit(from), known) - 1;
            stretches.add(samples.get(0) instanceof LocalDate ? days(from, last) : numbers(from, last));
            from = pieces.nextSetBit(last + 1);
        }
        return stretches;
    }

    /** Every second piece is a number that a cell names; those between them are what lies between. */
    private Stretch numbers(int from, int last) {
        boolean lowIn = from % 2 == 1;
        boolean highIn = last % 2 == 1;
        return new Stretch(
                from == 0 ? null : samples.get(lowIn ? from : from - 1),
                lowIn,
                last == known - 1 ? null : samples.get(highIn ? last : last + 1),
                highIn);
    }

    /** A piece goes from its sample, its first day, to the day before the next one; the first piece has no beginning. */
    private Stretch days(int from, int last) {
        Object low = from == 0 ? null : samples.get(from);
        Object high = last == known - 1 ? null : ((LocalDate) samples.get(last + 1)).minusDays(1);
        return new Stretch(low, low != null, high, high != null);
    }
}
