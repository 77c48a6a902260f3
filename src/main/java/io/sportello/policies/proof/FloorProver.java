package io.sportello.policies.proof;

import io.sportello.policies.Direction;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares a table with its floor for every possible input, exactly: rows are boxes, each row is compared with each of the
 * floor's, and where it answers less, an input is looked for that no other row takes first.
 */
class FloorProver {

    /** Comparisons of two boxes until it gives up; some seconds. */
    static final long MOST = 100_000_000;

    private final DecisionTable policy;
    private final DecisionTable floor;
    private final Space space;
    private final Search search;
    private final Answers answers;
    private final Answers floorAnswers;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Map<String, List<Comparable<?>>> ours;
    private final Map<String, List<Comparable<?>>> least;

    private FloorProver(DecisionTable policy, DecisionTable floor, long most) {
        this.policy = policy;
        this.floor = floor;
        this.space = new Space(policy, floor);
        this.search = new Search(most);
        this.answers = new Answers(policy);
        this.floorAnswers = new Answers(floor);
        this.ours = compared(answers);
        this.least = compared(floorAnswers);
        this.obstacles.addAll(space.obstacles());
        Stream.of(answers, floorAnswers)
                .flatMap(each -> Stream.concat(each.unread().stream(), each.refused().stream()))
                .distinct()
                .forEach(obstacles::add);
    }

    /** The proof, or why there is none. */
    static FloorProof prove(DecisionTable policy, DecisionTable floor) {
        return prove(policy, floor, MOST);
    }

    /** @param most comparisons of two boxes until it gives up */
    static FloorProof prove(DecisionTable policy, DecisionTable floor, long most) {
        return new FloorProver(policy, floor, most).prove();
    }

    private FloorProof prove() {
        checkComparable();
        if (!obstacles.isEmpty()) {
            return new Open(List.copyOf(obstacles));
        }
        try {
            return compare(
                    new Choice(policy, answers, space.boxes(policy)),
                    new Choice(floor, floorAnswers, space.boxes(floor)));
        } catch (Search.TooLarge e) {
            return new Open(List.of(new Obstacle(Kind.SIZE, policy.key(), 0, null, null)));
        }
    }

    private FloorProof compare(Choice table, Choice granted) {
        for (int f = 0; f < floor.rows().size(); f++) {
            for (int p = 0; p < policy.rows().size(); p++) {
                Optional<FloorProof> worse = worse(table, p, granted, f);
                if (worse.isPresent()) {
                    return worse.get();
                }
            }
            Optional<FloorProof> missing = missing(table, granted, f);
            if (missing.isPresent()) {
                return missing.get();
            }
        }
        return new Proved((long) floor.rows().size() * policy.rows().size());
    }

    private Optional<FloorProof> worse(Choice table, int p, Choice granted, int f) {
        Optional<String> output =
                ours.keySet().stream().filter(name -> isWorse(name, p, f)).findFirst();
        Box row = table.box(p);
        Box other = granted.box(f);
        if (output.isEmpty() || !row.meets(other)) {
            return Optional.empty();
        }
        return search.outside(
                        row.and(other),
                        Stream.concat(table.before(p), granted.before(f)).toList())
                .map(box -> new Worse(
                        space.facts(box),
                        p + 1,
                        f + 1,
                        output.get(),
                        ours.get(output.get()).get(p),
                        least.get(output.get()).get(f)));
    }

    private boolean isWorse(String output, int p, int f) {
        Object value = least.get(output).get(f);
        return value != null
                && policy.directions().get(output).compare(ours.get(output).get(p), value) < 0;
    }

    private Optional<FloorProof> missing(Choice table, Choice granted, int f) {
        List<Box> taken = granted.before(f).toList();
        Optional<Box> found = search.outside(
                granted.box(f), Stream.concat(table.all(), taken.stream()).toList());
        return found.or(() -> table.quarrels()
                        .filter(granted.box(f)::meets)
                        .map(granted.box(f)::and)
                        .flatMap(box -> search.outside(box, taken).stream())
                        .findFirst())
                .map(box -> new Worse(space.facts(box), 0, f + 1, null, null, null));
    }

    /** The answers of all rows, for each output that both tables have and that has a direction. */
    private Map<String, List<Comparable<?>>> compared(Answers table) {
        Map<String, List<Comparable<?>>> compared = new LinkedHashMap<>();
        policy.directions().keySet().forEach(output -> {
            if (!answers.of(output).isEmpty() && !floorAnswers.of(output).isEmpty()) {
                compared.put(output, table.of(output));
            }
        });
        return compared;
    }

    private void checkComparable() {
        Stream.of(policy, floor)
                .filter(table -> !Choice.KNOWN.contains(table.hitPolicy()))
                .forEach(
                        table -> obstacles.add(new Obstacle(Kind.HIT_POLICY, table.key(), 0, null, table.hitPolicy())));
        ours.forEach((output, values) -> checkComparable(policy, output, values));
        least.forEach((output, values) -> checkComparable(floor, output, values));
    }

    private void checkComparable(DecisionTable table, String output, List<Comparable<?>> values) {
        Direction direction = policy.directions().get(output);
        for (int row = 0; row < values.size(); row++) {
            try {
                direction.compare(values.get(row), values.get(row));
            } catch (IllegalArgumentException e) {
                obstacles.add(new Obstacle(Kind.ANSWER, table.key(), row + 1, output, String.valueOf(values.get(row))));
            }
        }
    }
}
