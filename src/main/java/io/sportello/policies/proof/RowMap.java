package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.tables.DecisionTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of all possible inputs each row of a table answers, exactly. What it is asked stops being answered after so many
 * comparisons, or some seconds; {@link #gaveUp} says so.
 */
public final class RowMap {

    /** How long it may be asked, also where single comparisons take long. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

    private final long begin = System.nanoTime();
    private final DecisionTable table;
    private final Space space;
    private final List<Box> boxes;
    private final Choice choice;
    private final Search search;
    private boolean gaveUp;

    private RowMap(DecisionTable table, long most) {
        this.table = table;
        this.space = new Space(table);
        this.boxes = space.obstacles().isEmpty() ? space.boxes(table) : List.of();
        this.choice = new Choice(table, new Answers(table), boxes);
        this.search = new Search(most);
    }

    /**
     * The map of a table; empty for a hit policy that lets several rows answer at once.
     *
     * @param most comparisons of two rows until it gives up; ten million take less than a second
     */
    public static Optional<RowMap> of(DecisionTable table, long most) {
        return Choice.KNOWN.contains(table.hitPolicy()) ? Optional.of(new RowMap(table, most)) : Optional.empty();
    }

    /** The cells that are not understood; when there are any, nothing else can be asked. */
    public List<Obstacle> obstacles() {
        return space.obstacles();
    }

    /** The answers that keep it from knowing which rows come before others; when there are any, {@link #hiding} can't be asked. */
    public List<Obstacle> unordered() {
        return choice.unordered();
    }

    /** Whether something was not answered because it would have taken too long. */
    public boolean gaveUp() {
        return gaveUp;
    }

    /** Whether nothing at all matches a row. */
    public boolean isImpossible(int row) {
        return boxes.get(row - 1).size() == 0;
    }

    /** The first parts of all inputs that no row answers; what is known comes before what is not. */
    public List<Gap> gaps(int most) {
        List<Gap> gaps = new ArrayList<>();
        List<Box> taken = new ArrayList<>(boxes);
        for (Box where : List.of(known(), space.whole())) {
            Optional<Box> found = uncovered(where, taken);
            while (found.isPresent() && gaps.size() < most) {
                Box gap = widened(found.get(), taken);
                gaps.add(beside(gap));
                taken.add(gap);
                found = uncovered(where, taken);
            }
        }
        return gaps;
    }

    /**
     * The rows that take everything from a row, without those that take only what the ones before them took.
     *
     * @return rows from 1; empty when the row answers something, or nothing matches it anyway
     */
    public List<Integer> hiding(int row) {
        Box box = boxes.get(row - 1);
        List<Integer> hiding = new ArrayList<>();
        List<Box> cover = new ArrayList<>();
        Optional<Box> left =
                uncovered(box, choice.before(row - 1).toList()).isPresent() ? Optional.empty() : uncovered(box, cover);
        while (left.isPresent()) {
            Box part = left.get();
            int taker = choice.rowsBefore(row - 1)
                    .filter(other -> boxes.get(other).meets(part))
                    .findFirst()
                    .orElseThrow();
            hiding.add(taker + 1);
            cover.add(boxes.get(taker));
            left = uncovered(box, cover);
        }
        return gaveUp ? List.of() : hiding.stream().sorted().toList();
    }

    /** Pairs of rows that are at odds, with the inputs for which the table answers nothing because of them. */
    public List<Quarrel> quarrels(int most) {
        return pairs().filter(pair -> choice.quarrel(pair[0], pair[1]))
                .filter(pair -> boxes.get(pair[0]).meets(boxes.get(pair[1])))
                .limit(most)
                .map(pair -> quarrel(pair[0], pair[1]))
                .toList();
    }

    /** Pairs of rows, neither within the other, that match the same inputs with different answers; empty when there is none. */
    public Optional<Crossings> crossings() {
        if (gaveUp) {
            return Optional.empty();
        }
        List<int[]> first = new ArrayList<>();
        long count = pairs().filter(pair -> crosses(pair[0], pair[1]))
                .peek(pair -> {
                    if (first.isEmpty()) {
                        first.add(pair);
                    }
                })
                .count();
        return first.stream()
                .map(pair -> new Crossings(count, quarrel(pair[0], pair[1])))
                .findFirst();
    }

    private boolean crosses(int one, int other) {
        Box box = boxes.get(one);
        Box second = boxes.get(other);
        return box.meets(second)
                && !table.rows()
                        .get(one)
                        .outputs()
                        .equals(table.rows().get(other).outputs())
                && !within(box, second)
                && !within(second, box);
    }

    private Quarrel quarrel(int one, int other) {
        return new Quarrel(one + 1, other + 1, region(boxes.get(one).and(boxes.get(other))));
    }

    private Stream<int[]> pairs() {
        return IntStream.range(0, boxes.size()).boxed().flatMap(one -> IntStream.range(one + 1, boxes.size())
                .mapToObj(other -> new int[] {one, other}));
    }

    private Optional<Box> uncovered(Box box, List<Box> others) {
        gaveUp |= System.nanoTime() - begin > LONGEST_NANOS;
        return gaveUp ? Optional.empty() : searched(() -> search.outside(box, others));
    }

    private Optional<Box> searched(Supplier<Optional<Box>> question) {
        try {
            return question.get();
        } catch (Search.TooLarge e) {
            gaveUp = true;
            return Optional.empty();
        }
    }

    /** All inputs of which everything is known. */
    private Box known() {
        Box whole = space.whole();
        return new Box(whole.sides().stream()
                .map(side -> {
                    BitSet known = (BitSet) side.clone();
                    known.clear(side.length() - 1);
                    return known;
                })
                .toList());
    }

    /** The largest box around one that none of the others meets, axis by axis. */
    private Box widened(Box box, List<Box> others) {
        Box wide = box;
        for (int axis = 0; axis < box.sides().size(); axis++) {
            Box line = wide.with(axis, space.whole().sides().get(axis));
            BitSet free = (BitSet) line.sides().get(axis).clone();
            for (Box other : others) {
                if (other.meets(line)) {
                    free.andNot(other.sides().get(axis));
                }
            }
            wide = wide.with(axis, free);
        }
        return wide;
    }

    /** A gap, and the first row that one cell keeps from answering it. */
    private Gap beside(Box gap) {
        List<String> inputs = List.copyOf(space.axes().keySet());
        for (int row = 0; row < boxes.size(); row++) {
            BitSet away = new BitSet();
            for (int axis = 0; axis < inputs.size(); axis++) {
                away.set(axis, !gap.beyond(boxes.get(row), axis).isEmpty());
            }
            if (away.cardinality() == 1) {
                return new Gap(region(gap), row + 1, inputs.get(away.nextSetBit(0)));
            }
        }
        return new Gap(region(gap), 0, null);
    }

    private Region region(Box box) {
        List<Side> sides = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, Axis> axis : space.axes().entrySet()) {
            Side side =
                    SideReader.read(axis.getKey(), axis.getValue(), box.sides().get(at++));
            if (!side.isAnything()) {
                sides.add(side);
            }
        }
        return new Region(List.copyOf(sides), space.facts(box));
    }

    private static boolean within(Box box, Box other) {
        return IntStream.range(0, box.sides().size())
                .allMatch(axis -> box.beyond(other, axis).isEmpty());
    }
}
