package io.sportello.policies.proof;

import io.sportello.policies.Direction;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.DecisionTable;
import java.time.LocalDate;
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
    private final boolean complete;
    private final Space space;
    private final Search search;
    private final Answers answers;
    private final Answers floorAnswers;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Map<String, List<Comparable<?>>> ours;
    private final Map<String, List<Comparable<?>>> least;

    private FloorProver(DecisionTable policy, DecisionTable floor, boolean complete, long most) {
        this.policy = policy;
        this.floor = floor;
        this.complete = complete;
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
        return new FloorProver(policy, floor, true, most).prove();
    }

    /** As {@link #prove}, for rows that stand for some inputs only: what none of them answers is left out of account. */
    static FloorProof provePart(DecisionTable rows, DecisionTable floor) {
        return new FloorProver(rows, floor, false, MOST).prove();
    }

    private FloorProof prove() {
        checkComparable();
        if (!obstacles.isEmpty()) {
            return new Open(List.copyOf(obstacles));
        }
        Choice table = new Choice(policy, answers, space.boxes(policy));
        Choice granted = new Choice(floor, floorAnswers, space.boxes(floor));
        try {
            return worse(table, granted, space.whole(), null)
                    .<FloorProof>map(found -> earliest(table, granted, found))
                    .orElseGet(() -> new Proved(
                            (long) floor.rows().size() * policy.rows().size()));
        } catch (Search.TooLarge e) {
            return new Open(List.of(new Obstacle(Kind.SIZE, policy.key(), 0, null, null)));
        }
    }

    /** The input that is answered worse first in time; the one given where looking for it takes too long. */
    private Worse earliest(Choice table, Choice granted, Worse any) {
        try {
            Optional<Worse> always = worse(table, granted, space.until(null), null);
            return always.orElseGet(() -> first(table, granted, space.days(), any));
        } catch (Search.TooLarge e) {
            return any;
        }
    }

    /** More is answered worse with every day, so that the first of them is found by halves. */
    private Worse first(Choice table, Choice granted, List<LocalDate> days, Worse any) {
        Worse first = any;
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) / 2;
            Optional<Worse> found = worse(table, granted, space.until(days.get(middle)), days.get(middle));
            if (found.isPresent()) {
                first = found.get();
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first;
    }

    private Optional<Worse> worse(Choice table, Choice granted, Box within, LocalDate day) {
        for (int f = 0; f < floor.rows().size(); f++) {
            for (int p = 0; p < policy.rows().size(); p++) {
                Optional<Worse> worse = worse(table, p, granted, f, within, day);
                if (worse.isPresent()) {
                    return worse;
                }
            }
            Optional<Worse> missing = complete ? missing(table, granted, f, within, day) : Optional.empty();
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private Optional<Worse> worse(Choice table, int p, Choice granted, int f, Box within, LocalDate day) {
        Optional<String> output =
                ours.keySet().stream().filter(name -> isWorse(name, p, f)).findFirst();
        Box row = table.box(p);
        Box other = granted.box(f);
        if (output.isEmpty() || !row.meets(other)) {
            return Optional.empty();
        }
        return search.outside(
                        row.and(other).and(within),
                        Stream.concat(table.before(p), granted.before(f)).toList())
                .map(box -> new Worse(
                        space.facts(box),
                        p + 1,
                        f + 1,
                        output.get(),
                        ours.get(output.get()).get(p),
                        least.get(output.get()).get(f),
                        day));
    }

    private boolean isWorse(String output, int p, int f) {
        Object value = least.get(output).get(f);
        return value != null
                && policy.directions().get(output).compare(ours.get(output).get(p), value) < 0;
    }

    private Optional<Worse> missing(Choice table, Choice granted, int f, Box within, LocalDate day) {
        List<Box> taken = granted.before(f).toList();
        Box asked = granted.box(f).and(within);
        Optional<Box> found =
                search.outside(asked, Stream.concat(table.all(), taken.stream()).toList());
        return found.or(() -> table.quarrels()
                        .filter(asked::meets)
                        .map(asked::and)
                        .flatMap(box -> search.outside(box, taken).stream())
                        .findFirst())
                .map(box -> new Worse(space.facts(box), 0, f + 1, null, null, null, day));
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
