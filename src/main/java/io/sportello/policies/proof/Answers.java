package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a table's rows answer, read exactly, and which come before others by the allowed values of their outputs. */
class Answers {

    private final DecisionTable table;
    private final List<List<Comparable<?>>> values = new ArrayList<>();
    private final List<List<Integer>> ranks = new ArrayList<>();
    private final List<Obstacle> unread = new ArrayList<>();
    private final List<Obstacle> refused = new ArrayList<>();

    Answers(DecisionTable table) {
        this.table = table;
        IntStream.range(0, table.outputs().size()).forEach(this::read);
    }

    /** Answers that are no plain values: the engine may say anything for them, or fail. */
    List<Obstacle> unread() {
        return unread;
    }

    /**
     * Answers that are none of their output's allowed values, for which the engine gives none of the row's, or of which that
     * can't be told: they have no rank among the others.
     */
    List<Obstacle> refused() {
        return refused;
    }

    /** The answers of all rows for an output; empty when the table has none of this name. */
    List<Comparable<?>> of(String output) {
        int at = table.outputs().stream().map(Column::name).toList().indexOf(output);
        return at < 0 ? List.of() : values.get(at);
    }

    /** Whether a row comes before another that matches too, by priority: the better value, or else the earlier row. */
    boolean precedes(int one, int two) {
        for (List<Integer> rank : ranks) {
            int compared = rank.get(one).compareTo(rank.get(two));
            if (compared != 0) {
                return compared < 0;
            }
        }
        return one < two;
    }

    private void read(int at) {
        Column output = table.outputs().get(at);
        List<Comparable<?>> column = new ArrayList<>();
        table.rows().forEach(row -> column.add(value(output, row, row.outputs().get(at))));
        values.add(column);
        if (!output.values().isEmpty()) {
            rank(output, at);
        }
    }

    private Comparable<?> value(Column output, Row row, String cell) {
        try {
            return Literal.read(output.type(), cell);
        } catch (Unprovable e) {
            unread.add(new Obstacle(Kind.ANSWER, table.key(), row.number(), output.name(), cell));
            return null;
        }
    }

    private void rank(Column output, int at) {
        try {
            List<CellTest> allowed = CellReader.each(output.type(), output.values());
            ranks.add(table.rows().stream()
                    .map(row -> rank(output, allowed, row, at))
                    .toList());
        } catch (Unprovable e) {
            refused.add(new Obstacle(Kind.ALLOWED, table.key(), 0, output.name(), output.values()));
        }
    }

    private int rank(Column output, List<CellTest> allowed, Row row, int at) {
        Obstacle computed = obstacle(Kind.ANSWER, output, row, at);
        if (unread.contains(computed)) {
            refused.add(computed);
            return allowed.size();
        }
        Comparable<?> value = values.get(at).get(row.number() - 1);
        int rank = IntStream.range(0, allowed.size())
                .filter(i -> allowed.get(i).passes(value))
                .findFirst()
                .orElse(allowed.size());
        if (rank == allowed.size()) {
            refused.add(obstacle(Kind.REFUSED, output, row, at));
        }
        return rank;
    }

    private Obstacle obstacle(Kind kind, Column output, Row row, int at) {
        return new Obstacle(
                kind, table.key(), row.number(), output.name(), row.outputs().get(at));
    }
}
