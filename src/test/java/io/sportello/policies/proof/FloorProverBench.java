package io.sportello.policies.proof;

import io.sportello.policies.tables.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Measures how long a proof takes, and how the time grows with the rows: tables of six inputs, a floor of 100 rows, and a
 * policy that grants as much everywhere and so has to be searched to the end; then the same with one row made worse.
 *
 * <pre>
 * java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.policies.proof.FloorProverBench
 * </pre>
 */
final class FloorProverBench {

    private static final List<String> INPUTS = List.of(
            "marketplace:string", "category:string", "channel:string", "bought:date", "age:number", "fault:boolean");
    private static final List<String> OUTPUTS = List.of("days:number", "fee:number");
    private static final String DIRECTIONS = "<sportello:direction output=\"days\" better=\"HIGHER\" />"
            + "<sportello:direction output=\"fee\" better=\"LOWER\" />";

    private final Random random = new Random(7);

    private FloorProverBench() {}

    public static void main(String[] arguments) {
        new FloorProverBench().measure(100, 100);
        System.out.printf("%6s %6s %12s %12s %12s%n", "rows", "floor", "first", "again", "one worse");
        for (int rows : new int[] {50, 100, 200, 400, 1_000, 2_000}) {
            new FloorProverBench().measure(rows, 100);
        }
    }

    private void measure(int rows, int floorRows) {
        List<String> floorText = rows(floorRows);
        DecisionTable floor = table("floor", floorText);
        List<String> policyText = better(floorText, rows);
        DecisionTable policy = table("policy", policyText);
        List<String> worse = new ArrayList<>(policyText);
        worse.set(rows - 1, "- | - | - | - | - | - | 0 | 99");
        System.out.printf(
                "%6d %6d %s %s %s%n",
                rows, floorRows, timed(policy, floor), timed(policy, floor), timed(table("policy", worse), floor));
    }

    private static String timed(DecisionTable policy, DecisionTable floor) {
        long begin = System.nanoTime();
        FloorProof proof = FloorProver.prove(policy, floor);
        return "%,8.0f ms %s"
                .formatted((System.nanoTime() - begin) / 1e6, proof.getClass().getSimpleName());
    }

    /** Random rows, and a last one for all the rest. */
    private List<String> rows(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            rows.add(inputs() + " | " + (10 + random.nextInt(20)) + " | " + random.nextInt(20));
        }
        rows.add("- | - | - | - | - | - | 10 | 20");
        return rows;
    }

    /** The floor's rows in their order, each cut into pieces that are as good or better. */
    private List<String> better(List<String> floor, int count) {
        List<String> rows = new ArrayList<>(floor.subList(0, Math.min(count, floor.size()) - 1));
        while (rows.size() < count - 1) {
            rows.add(random.nextInt(rows.size() + 1), inputs() + " | " + (30 + random.nextInt(20)) + " | 0");
        }
        rows.add("- | - | - | - | - | - | " + (count < floor.size() ? "40 | 0" : "10 | 20"));
        return rows;
    }

    private String inputs() {
        return String.join(
                " | ",
                random.nextInt(4) == 0 ? "-" : texts("M", 12),
                texts("C", 30),
                random.nextInt(3) == 0 ? "\"AFN\"" : "-",
                random.nextInt(3) == 0 ? dates() : "-",
                random.nextInt(2) == 0 ? "[%d..%d]".formatted(random.nextInt(40), 40 + random.nextInt(60)) : "-",
                random.nextInt(3) == 0 ? "true" : "-");
    }

    private String texts(String prefix, int kinds) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            texts.add("\"" + prefix + random.nextInt(kinds) + "\"");
        }
        return String.join(", ", texts);
    }

    private String dates() {
        return "[date(\"2025-%02d-01\")..date(\"2026-%02d-28\")]"
                .formatted(1 + random.nextInt(12), 1 + random.nextInt(12));
    }

    private static DecisionTable table(String key, List<String> rows) {
        return TableText.read(TableText.of(key, "FIRST", DIRECTIONS, INPUTS, OUTPUTS, rows));
    }
}
