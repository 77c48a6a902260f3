package io.sportello.policies.proof;

import io.sportello.policies.tables.DecisionTable;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is worth trying of a table: each row once; and of each of its cells both sides of each end, each text that it
 * names and one that it does not, and what is not known.
 */
public final class Probes {

    private final DecisionTable table;
    private final Space space;
    private final List<Box> boxes;
    private final Choice choice;
    private final Search search;
    private final List<String> inputs;
    private final Set<Probe> open = new LinkedHashSet<>();

    private Probes(DecisionTable table, Space space, long most) {
        this.table = table;
        this.space = space;
        this.boxes = space.boxes(table);
        this.choice = new Choice(table, new Answers(table), boxes);
        this.search = new Search(most);
        this.inputs = List.copyOf(space.axes().keySet());
        for (int row = 1; row <= boxes.size(); row++) {
            open.add(new Probe(row, null, -1, 0, true));
        }
        for (int row = 1; row <= boxes.size(); row++) {
            for (int axis = 0; axis < inputs.size(); axis++) {
                ends(row, axis);
            }
        }
    }

    /**
     * The probes of a table; empty when it has cells that are not understood, the order of its rows can't be told, or several
     * of them may answer at once.
     *
     * @param most comparisons of two rows until it gives up
     */
    public static Optional<Probes> of(DecisionTable table, long most) {
        Space space = new Space(table);
        return Choice.KNOWN.contains(table.hitPolicy()) && space.obstacles().isEmpty()
                ? Optional.of(new Probes(table, space, most))
                        .filter(each -> each.choice.unordered().isEmpty())
                : Optional.empty();
    }

    /** Those that no input tried so far is, the rows as a whole before their ends. */
    public List<Probe> open() {
        return List.copyOf(open);
    }

    public boolean isOpen(Probe probe) {
        return open.contains(probe);
    }

    /**
     * Takes note of an input that was tried.
     *
     * @param facts by input; what is left out is not known
     * @param answering the row that answered, or 0
     */
    public void tried(Map<String, Object> facts, int answering) {
        List<BitSet> sides = new Pieces(table, space).of(facts);
        open.removeIf(probe -> isThere(probe, sides, answering));
    }

    /** Facts of an input that is a probe, and reaches its row if it has to; empty when there is none, or it takes too long. */
    public Optional<Map<String, Object>> facts(Probe probe) {
        try {
            Optional<Box> found = search(around(probe), probe);
            if (found.isEmpty()) {
                open.remove(probe);
            }
            return found.map(space::facts);
        } catch (Search.TooLarge e) {
            return Optional.empty();
        }
    }

    /** All inputs that are a probe, whatever row answers them. */
    private Box around(Probe probe) {
        Box box = boxes.get(probe.row() - 1);
        if (probe.axis() < 0) {
            return box;
        }
        BitSet piece = new BitSet();
        piece.set(probe.piece());
        return box.with(probe.axis(), piece);
    }

    private Optional<Box> search(Box box, Probe probe) {
        Optional<Box> free = search.outside(box, choice.before(probe.row() - 1).toList());
        return free.isPresent() || probe.inside() || box.size() == 0 ? free : Optional.of(box);
    }

    private boolean isThere(Probe probe, List<BitSet> sides, int answering) {
        if (probe.inside() && answering != probe.row()) {
            return false;
        }
        Box box = boxes.get(probe.row() - 1);
        for (int axis = 0; axis < sides.size(); axis++) {
            boolean there = axis == probe.axis()
                    ? sides.get(axis).get(probe.piece())
                    : sides.get(axis).intersects(box.sides().get(axis));
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private void ends(int row, int axis) {
        BitSet side = boxes.get(row - 1).sides().get(axis);
        List<Object> samples = space.axes().get(inputs.get(axis)).samples();
        int known = samples.size() - 1;
        if (side.cardinality() == 0 || side.cardinality() == samples.size()) {
            return;
        }
        Set<Integer> pieces = new LinkedHashSet<>();
        if (samples.get(0) instanceof String) {
            named(axis, side, pieces);
        } else {
            borders(side, known, pieces);
        }
        pieces.add(known);
        pieces.forEach(piece -> open.add(new Probe(row, inputs.get(axis), axis, piece, side.get(piece))));
    }

    /** The texts by which a side is said, and all others. */
    private void named(int axis, BitSet side, Set<Integer> pieces) {
        Axis texts = space.axes().get(inputs.get(axis));
        SideReader.read("", texts, side)
                .values()
                .forEach(text -> pieces.add(texts.samples().indexOf(text)));
        pieces.add(texts.samples().size() - 2);
    }

    private static void borders(BitSet side, int known, Set<Integer> pieces) {
        for (int piece = 1; piece < known; piece++) {
            if (side.get(piece) != side.get(piece - 1)) {
                pieces.addAll(List.of(piece - 1, piece));
            }
        }
    }
}
