package io.sportello.policies.proof;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.tables.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a table's rows cover of all possible inputs, exactly.
 *
 * @param gap an input that no row answers, or null when there is none; a value may be null, which is a fact that is not known
 * @param idle the rows that never answer, because others take all of their inputs or nothing matches them; from 1
 * @param quarrel an input for which rows are at odds, or null
 * @param obstacles what prevents an answer; empty when nothing does
 */
public record Coverage(
        Map<String, Object> gap, List<Integer> idle, Map<String, Object> quarrel, List<Obstacle> obstacles) {

    /** Comparisons of two boxes until it gives up; less than a second. */
    private static final long MOST = 10_000_000;

    /** What the rows of a table cover; empty for a hit policy that lets several rows answer at once. */
    static Optional<Coverage> of(DecisionTable table) {
        if (!Choice.KNOWN.contains(table.hitPolicy())) {
            return Optional.empty();
        }
        Space space = new Space(table);
        Answers answers = new Answers(table);
        List<Obstacle> obstacles = new ArrayList<>(space.obstacles());
        obstacles.addAll(answers.refused());
        return Optional.of(obstacles.isEmpty() ? searched(table, answers, space) : open(obstacles));
    }

    /** Whether every possible input has its answer, and every row some input. */
    public boolean isComplete() {
        return gap == null && idle.isEmpty() && quarrel == null && obstacles.isEmpty();
    }

    private static Coverage searched(DecisionTable table, Answers answers, Space space) {
        List<Box> boxes = space.boxes(table);
        Choice choice = new Choice(table, answers, boxes);
        Search search = new Search(MOST);
        try {
            return new Coverage(
                    search.outside(space.whole(), boxes).map(space::facts).orElse(null),
                    IntStream.range(0, boxes.size())
                            .filter(row -> search.outside(
                                            boxes.get(row), choice.before(row).toList())
                                    .isEmpty())
                            .mapToObj(row -> row + 1)
                            .toList(),
                    choice.quarrels().findFirst().map(space::facts).orElse(null),
                    List.of());
        } catch (Search.TooLarge e) {
            return open(List.of(new Obstacle(Kind.SIZE, table.key(), 0, null, null)));
        }
    }

    private static Coverage open(List<Obstacle> obstacles) {
        return new Coverage(null, List.of(), null, obstacles);
    }
}
