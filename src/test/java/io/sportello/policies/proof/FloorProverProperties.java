package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.slf4j.LoggerFactory;

/** The proof agrees with the engine, asked for each point of a grid finer than the tables' own values. */
class FloorProverProperties {

    private static final List<String> INPUTS = List.of("place:string", "age:number", "fault:boolean");
    private static final String DIRECTIONS = "<sportello:direction output=\"days\" better=\"HIGHER\" />"
            + "<sportello:direction output=\"payer\" better=\"LISTED\" order=\"BUYER,SELLER\" />";
    private static final List<Map<String, Object>> GRID = grid();

    static {
        // the engine complains of each question that no row answers, of which there are a hundred thousand here
        ((Logger) LoggerFactory.getLogger("org.kie.dmn")).setLevel(Level.OFF);
    }

    /**
     * A floor and a policy made of it by some changes.
     *
     * @param hitPolicy the policy's
     * @param outputs the outputs of both, with their allowed values
     * @param floorHitPolicy the floor's
     */
    record Pair(
            List<String> floor, List<String> policy, String hitPolicy, List<String> outputs, String floorHitPolicy) {}

    @Property(tries = 1_000)
    void whatIsProvedHoldsAndWhatIsFoundIsWorse(@ForAll("pairs") Pair pair) {
        CompiledTable floor = compiled("floor", pair.floorHitPolicy(), pair.outputs(), pair.floor());
        CompiledTable policy = compiled("policy", pair.hitPolicy(), pair.outputs(), pair.policy());
        FloorProof proof = FloorProver.prove(policy.table(), floor.table());
        Statistics.collect(pair.hitPolicy(), proof.getClass().getSimpleName());
        if (proof instanceof Worse worse) {
            assertThat(isWorse(policy, floor, worse.facts())).as("%s", worse).isTrue();
            assertThat(row(policy, worse.facts())).as("%s", worse).isEqualTo(worse.row());
            assertThat(row(floor, worse.facts())).as("%s", worse).isEqualTo(worse.floorRow());
        } else {
            assertThat(proof).isInstanceOf(Proved.class).isNotInstanceOf(Open.class);
            assertThat(GRID).noneMatch(facts -> isWorse(policy, floor, facts));
        }
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return rows().list().ofMinSize(1).ofMaxSize(5).flatMap(floor -> Combinators.combine(
                        changed(floor),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.of("FIRST")),
                                Tuple.of(1, Arbitraries.of("UNIQUE")),
                                Tuple.of(1, Arbitraries.of("ANY")),
                                Tuple.of(4, Arbitraries.of("PRIORITY"))),
                        outputs(),
                        Arbitraries.of("FIRST", "FIRST", "FIRST", "PRIORITY"))
                .as((policy, hitPolicy, outputs, floorHitPolicy) ->
                        new Pair(floor, policy, hitPolicy, outputs, floorHitPolicy)));
    }

    /** Both outputs, or one, with allowed values in any order, so that any row may come before any other. */
    private static Arbitrary<List<String>> outputs() {
        Arbitrary<String> days = Arbitraries.oneOf(
                Arbitraries.shuffle("0", "1", "2", "3", "null").map(values -> String.join(", ", values)),
                Arbitraries.of("> 1, [0..1], null", "null, 2, <= 3", "-"));
        Arbitrary<String> payer =
                Arbitraries.shuffle("\"BUYER\"", "\"SELLER\"", "null").map(values -> String.join(", ", values));
        return Combinators.combine(days, payer, Arbitraries.integers().between(0, 3))
                .as((first, second, which) -> List.of(
                        "days:number" + (which == 1 ? "" : ":" + first),
                        "payer:string" + (which == 2 ? "" : ":" + second)));
    }

    /** The floor's own rows, better ones, other ones before or between them, or one of them left out. */
    private static Arbitrary<List<String>> changed(List<String> floor) {
        Arbitrary<Integer> at = Arbitraries.integers().between(0, floor.size() - 1);
        return Combinators.combine(at, Arbitraries.integers().between(0, 4), rows(), cells("number"))
                .as((index, how, other, cell) -> {
                    List<String> policy = new ArrayList<>(floor);
                    switch (how) {
                        case 0 -> policy.add(index, other);
                        case 1 -> policy.set(index, other);
                        case 2 -> policy.remove((int) index);
                        case 3 -> policy.set(index, withAge(floor.get(index), cell));
                        default -> policy.replaceAll(row -> row.replaceFirst("\\| [012] \\|", "| 3 |"));
                    }
                    return policy.isEmpty() ? List.of(other) : policy;
                });
    }

    private static String withAge(String row, String cell) {
        String[] cells = row.split("\\|", -1);
        cells[1] = " " + cell + " ";
        return String.join("|", cells);
    }

    private static Arbitrary<String> rows() {
        return Combinators.combine(
                        cells("string"),
                        cells("number"),
                        cells("boolean"),
                        Arbitraries.of("0", "1", "2", "3", "null"),
                        Arbitraries.of("\"BUYER\"", "\"SELLER\"", "null"))
                .as((place, age, fault, days, payer) -> String.join(" | ", List.of(place, age, fault, days, payer)));
    }

    private static Arbitrary<String> cells(String type) {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        return switch (type) {
            case "string" ->
                Arbitraries.of(
                        "-",
                        "-",
                        "\"A\"",
                        "\"B\"",
                        "\"A\", \"B\"",
                        "not(\"A\")",
                        "not(\"A\", \"B\")",
                        "null",
                        "\"A\", null");
            case "boolean" -> Arbitraries.of("-", "-", "true", "false", "not(true)", "null");
            default ->
                Combinators.combine(
                                Arbitraries.of(
                                        "-",
                                        "-",
                                        "%d",
                                        "< %d",
                                        "<= %d",
                                        "> %d",
                                        ">= %d",
                                        "[%d..%d]",
                                        "(%d..%d)",
                                        "[%d..%d)",
                                        "%d, > %d",
                                        "not(%d)",
                                        "not(< %d)",
                                        "not([%d..%d])",
                                        "null"),
                                number,
                                number)
                        .as((pattern, one, other) -> pattern.formatted(Math.min(one, other), Math.max(one, other)));
        };
    }

    private static CompiledTable compiled(String key, String hitPolicy, List<String> outputs, List<String> rows) {
        return CompiledTable.of(key, TableText.of(key, hitPolicy, DIRECTIONS, INPUTS, outputs, rows));
    }

    private static boolean isWorse(CompiledTable policy, CompiledTable floor, Map<String, Object> facts) {
        Optional<Answer> least = answer(floor, facts);
        Optional<Answer> ours = answer(policy, facts);
        return least.isPresent()
                && (ours.isEmpty()
                        || policy.table().directions().entrySet().stream().anyMatch(direction -> {
                            Object value = least.get().outputs().get(direction.getKey());
                            Object given = ours.get().outputs().get(direction.getKey());
                            return value != null && direction.getValue().compare(given, value) < 0;
                        }));
    }

    private static int row(CompiledTable table, Map<String, Object> facts) {
        return answer(table, facts).map(answer -> answer.rows().get(0).row()).orElse(0);
    }

    private static Optional<Answer> answer(CompiledTable table, Map<String, Object> facts) {
        try {
            return Optional.of(table.ask(facts));
        } catch (NoAnswer none) {
            return Optional.empty();
        }
    }

    private static List<Map<String, Object>> grid() {
        List<Map<String, Object>> grid = new ArrayList<>();
        for (String place : new String[] {"A", "B", "C", null}) {
            for (Boolean fault : new Boolean[] {true, false, null}) {
                IntStream.rangeClosed(-1, 10)
                        .forEach(half -> grid.add(point(place, fault, BigDecimal.valueOf(5L * half, 1))));
                grid.add(point(place, fault, null));
            }
        }
        return grid;
    }

    private static Map<String, Object> point(String place, Boolean fault, BigDecimal age) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("place", place);
        facts.put("fault", fault);
        facts.put("age", age);
        return facts;
    }
}
