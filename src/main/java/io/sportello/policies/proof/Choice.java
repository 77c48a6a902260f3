package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.tables.DecisionTable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table chooses among the rows that match (DMN 1.4, 8.2.10): {@code FIRST} takes the first, {@code PRIORITY} that whose
 * outputs stand first among the allowed values; {@code UNIQUE} answers nothing where two match, and {@code ANY} nothing where
 * these answer differently.
 */
class Choice {

    /** The hit policies that are understood. */
    static final Set<String> KNOWN = Set.of("FIRST", "UNIQUE", "ANY", "PRIORITY");

    private final DecisionTable table;
    private final Answers answers;
    private final List<Box> boxes;

    Choice(DecisionTable table, Answers answers, List<Box> boxes) {
        this.table = table;
        this.answers = answers;
        this.boxes = boxes;
    }

    Box box(int row) {
        return boxes.get(row);
    }

    Stream<Box> all() {
        return boxes.stream();
    }

    /** What keeps the rows from being ordered; empty when their order is known, or none is needed. */
    List<Obstacle> unordered() {
        return table.hitPolicy().equals("PRIORITY") ? answers.refused() : List.of();
    }

    /** The boxes in which a row does not answer although it matches. */
    Stream<Box> before(int row) {
        return rowsBefore(row).mapToObj(boxes::get);
    }

    /** The rows that keep a row from answering where both match; all from 0. */
    IntStream rowsBefore(int row) {
        return switch (table.hitPolicy()) {
            case "FIRST" -> IntStream.range(0, row);
            case "PRIORITY" -> IntStream.range(0, boxes.size()).filter(other -> answers.precedes(other, row));
            default -> IntStream.range(0, boxes.size()).filter(other -> quarrel(row, other));
        };
    }

    /** Where the table answers nothing because rows are at odds. */
    Stream<Box> quarrels() {
        return IntStream.range(0, boxes.size()).boxed().flatMap(one -> IntStream.range(one + 1, boxes.size())
                .filter(other -> quarrel(one, other) && boxes.get(one).meets(boxes.get(other)))
                .mapToObj(other -> boxes.get(one).and(boxes.get(other))));
    }

    boolean quarrel(int one, int other) {
        return switch (table.hitPolicy()) {
            case "UNIQUE" -> one != other;
            case "ANY" -> !outputs(one).equals(outputs(other));
            default -> false;
        };
    }

    private List<String> outputs(int row) {
        return table.rows().get(row).outputs();
    }
}
