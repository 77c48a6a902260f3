package io.sportello.policies.proof;

import io.sportello.policies.tables.Derived;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * All values of one input, cut into pieces within which no cell of any table tells two values apart; each piece is stood
 * for by one of its values. The last piece is nothing at all, {@code null}.
 *
 * @param samples a value of each piece
 */
record Axis(List<Object> samples) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The pieces that the cells of a column leave, all tables' cells together. */
    static Axis of(String type, Collection<CellTest> cells) {
        TreeSet<Comparable<?>> ends = new TreeSet<>(Span::compare);
        cells.stream().flatMap(CellTest::ends).forEach(ends::add);
        List<Object> samples =
                switch (type) {
                    case "boolean" -> new ArrayList<>(List.of(true, false));
                    case "number" -> numbers(ends);
                    case "date" -> dates(ends);
                    default -> texts(ends);
                };
        samples.add(null);
        return new Axis(samples);
    }

    /** The pieces whose values pass a cell. */
    BitSet where(CellTest cell) {
        BitSet pieces = new BitSet(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            pieces.set(i, cell.passes(samples.get(i)));
        }
        return pieces;
    }

    /** Whether its values are days. */
    boolean isDates() {
        return samples.get(0) instanceof LocalDate;
    }

    /** The pieces in which a day lies that is no later than this one, and what is not known; null for none of the days. */
    BitSet until(LocalDate day) {
        BitSet pieces = new BitSet(samples.size());
        // the first piece has no beginning: its sample is only its last day
        pieces.set(0);
        for (int i = 1; i < samples.size() - 1; i++) {
            pieces.set(i, day != null && !((LocalDate) samples.get(i)).isAfter(day));
        }
        pieces.set(samples.size() - 1);
        return pieces;
    }

    /** The pieces for whose values an input that follows from this one passes a cell. */
    BitSet where(Derived derived, CellTest cell) {
        BitSet pieces = new BitSet(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            pieces.set(i, cell.passes(derived.of(samples.get(i))));
        }
        return pieces;
    }

    private static List<Object> texts(TreeSet<Comparable<?>> ends) {
        List<Object> samples = new ArrayList<>(ends);
        String other = "other";
        while (ends.contains(other)) {
            other += "-";
        }
        samples.add(other);
        return samples;
    }

    private static List<Object> numbers(TreeSet<Comparable<?>> ends) {
        List<Object> samples = new ArrayList<>();
        BigDecimal last = null;
        for (Comparable<?> end : ends) {
            BigDecimal number = (BigDecimal) end;
            samples.add(last == null ? number.subtract(BigDecimal.ONE) : between(last, number));
            samples.add(number);
            last = number;
        }
        samples.add(last == null ? BigDecimal.ZERO : last.add(BigDecimal.ONE));
        return samples;
    }

    /** A whole number where there is one, since most inputs count something. */
    private static BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal whole = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return whole.compareTo(high) < 0 ? whole : low.add(high).divide(TWO);
    }

    private static List<Object> dates(TreeSet<Comparable<?>> ends) {
        List<Object> samples = new ArrayList<>();
        LocalDate last = null;
        for (Comparable<?> end : ends) {
            LocalDate date = (LocalDate) end;
            LocalDate before = last == null ? date.minusDays(1) : last.plusDays(1);
            if (before.isBefore(date)) {
                samples.add(before);
            }
            samples.add(date);
            last = date;
        }
        samples.add(last == null ? LocalDate.EPOCH : last.plusDays(1));
        return samples;
    }
}
