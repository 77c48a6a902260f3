package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.Derived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All possible inputs of some tables: an axis for each input that does not follow from another. */
class Space {

    private final Map<String, Derived> derived = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, List<CellTest>> cells = new LinkedHashMap<>();
    private final Map<String, Axis> axes = new LinkedHashMap<>();
    private final List<Obstacle> obstacles = new ArrayList<>();

    Space(DecisionTable... tables) {
        for (DecisionTable table : tables) {
            table.derived().forEach(each -> derived.put(each.input(), each));
        }
        for (DecisionTable table : tables) {
            table.inputs().forEach(input -> ask(table, input));
            table.rows().forEach(row -> read(table, row));
        }
        derived.values().forEach(this::follow);
        types.forEach((input, type) -> {
            if (!derived.containsKey(input)) {
                axes.put(input, Axis.of(type, cells.getOrDefault(input, List.of())));
            }
        });
    }

    /** What prevents it from being exact. */
    List<Obstacle> obstacles() {
        return obstacles;
    }

    /** The axis of each input that does not follow from another, in the order of a box's sides. */
    Map<String, Axis> axes() {
        return Collections.unmodifiableMap(axes);
    }

    /** All inputs. */
    Box whole() {
        return new Box(axes.values().stream()
                .map(axis -> axis.where(CellTest.ANYTHING))
                .toList());
    }

    /** All inputs whose dates lie no later than a day; null for the earliest dates only, before all that cells name. */
    Box until(LocalDate day) {
        return new Box(axes.values().stream()
                .map(axis -> axis.isDates() ? axis.until(day) : axis.where(CellTest.ANYTHING))
                .toList());
    }

    /** The days from which on a date's meaning changes for some cell, in their order. */
    List<LocalDate> days() {
        return axes.values().stream()
                .filter(Axis::isDates)
                .flatMap(axis -> axis.samples().subList(1, axis.samples().size() - 1).stream())
                .map(LocalDate.class::cast)
                .distinct()
                .sorted()
                .toList();
    }

    /** The inputs that each row of a table covers, in the rows' order. */
    List<Box> boxes(DecisionTable table) {
        return table.rows().stream().map(row -> box(table, row)).toList();
    }

    /** One input out of a box; what people know rather than what they don't, where there is a choice. */
    Map<String, Object> facts(Box box) {
        Map<String, Object> facts = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, Axis> axis : axes.entrySet()) {
            int piece = box.sides().get(at++).nextSetBit(0);
            facts.put(axis.getKey(), axis.getValue().samples().get(piece));
        }
        derived.values().forEach(each -> facts.put(each.input(), each.of(facts.get(each.from()))));
        return Collections.unmodifiableMap(facts);
    }

    private void ask(DecisionTable table, Column input) {
        String before = types.putIfAbsent(input.name(), input.type());
        if (before != null && !before.equals(input.type())) {
            obstacles.add(new Obstacle(Kind.TYPE, table.key(), 0, input.name(), input.type()));
        }
    }

    private void read(DecisionTable table, Row row) {
        for (int i = 0; i < row.inputs().size(); i++) {
            Column input = table.inputs().get(i);
            try {
                cells.computeIfAbsent(input.name(), name -> new ArrayList<>())
                        .add(CellReader.read(input.type(), row.inputs().get(i)));
            } catch (Unprovable e) {
                obstacles.add(new Obstacle(
                        Kind.CELL,
                        table.key(),
                        row.number(),
                        input.name(),
                        row.inputs().get(i)));
            }
        }
    }

    /** The axis that an input follows from is cut where it changes. */
    private void follow(Derived each) {
        types.putIfAbsent(each.from(), "string");
        cells.computeIfAbsent(each.from(), name -> new ArrayList<>())
                .add(new CellTest(
                        false, false, each.values().stream().map(Span::at).toList()));
    }

    private Box box(DecisionTable table, Row row) {
        List<BitSet> sides = new ArrayList<>();
        axes.forEach((name, axis) -> {
            BitSet side = axis.where(CellTest.ANYTHING);
            tests(table, row, name).forEach(side::and);
            sides.add(side);
        });
        return new Box(List.copyOf(sides));
    }

    /** What a row's cells leave of an axis. */
    private Stream<BitSet> tests(DecisionTable table, Row row, String name) {
        List<BitSet> tests = new ArrayList<>();
        Axis axis = axes.get(name);
        for (int i = 0; i < row.inputs().size(); i++) {
            Column input = table.inputs().get(i);
            CellTest test = CellReader.read(input.type(), row.inputs().get(i));
            Derived follows = derived.get(input.name());
            if (input.name().equals(name)) {
                tests.add(axis.where(test));
            } else if (follows != null && follows.from().equals(name)) {
                tests.add(axis.where(follows, test));
            }
        }
        return tests.stream();
    }
}
