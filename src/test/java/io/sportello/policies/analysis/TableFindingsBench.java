package io.sportello.policies.analysis;

import io.sportello.policies.tables.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long the checks of a table with six inputs take beside comparing it with a shuffled copy of itself, and
 * how the time grows with the rows; as random rows, and with one row in ten behind an earlier one.
 *
 * <pre>
 * java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.policies.analysis.TableFindingsBench
 * </pre>
 */
final class TableFindingsBench {

    private final Random random = new Random(7);

    private TableFindingsBench() {}

    public static void main(String[] arguments) {
        TableFindingsBench bench = new TableFindingsBench();
        bench.measure(200);
        System.out.printf("%6s %12s %12s %12s %12s%n", "rows", "first", "again", "findings", "compared");
        for (int rows : new int[] {50, 100, 200, 400, 1_000, 2_000}) {
            System.out.println(bench.measure(rows));
        }
    }

    private String measure(int count) {
        DecisionTable table = table(count);
        TableFindings findings = TableFindings.of(table, List.of(table));
        double first = millis(() -> TableFindings.of(table(count), List.of(table)));
        double again = millis(() -> TableFindings.of(table, List.of(table)));
        double compared = millis(() -> TableComparison.of(table, table(count)));
        return "%6d %9.0f ms %9.0f ms %12d %9.0f ms"
                .formatted(count, first, again, findings.list().size() + findings.more(), compared);
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private DecisionTable table(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            String inputs = i > 20 && i % 10 == 0 ? inputs(rows.get(random.nextInt(i))) : inputs();
            rows.add("row " + i + " | " + inputs + " | " + random.nextInt(30) + " | " + random.nextInt(20) + " | law");
        }
        rows.add("all others | - | - | - | - | - | - | 10 | 20 | law");
        return DraftTable.of()
                .withColumns(
                        List.of(
                                "marketplace:string",
                                "category:string",
                                "channel:string",
                                "bought:date",
                                "age:number",
                                "fault:boolean"),
                        List.of("days:number", "fee:number"))
                .with(rows.toArray(String[]::new))
                .table();
    }

    private static String inputs(String row) {
        String[] cells = row.split("\\|", -1);
        return IntStream.rangeClosed(1, 6).mapToObj(i -> cells[i].strip()).collect(Collectors.joining(" | "));
    }

    private String inputs() {
        return String.join(
                " | ",
                random.nextInt(4) == 0 ? "-" : texts("M", 12),
                random.nextInt(3) == 0 ? "-" : texts("C", 20),
                random.nextInt(2) == 0 ? "-" : "\"CH" + random.nextInt(2) + "\"",
                random.nextInt(3) == 0
                        ? "-"
                        : "[@\"2025-%02d-01\"..@\"2026-%02d-28\"]"
                                .formatted(1 + random.nextInt(12), 1 + random.nextInt(12)),
                random.nextInt(3) == 0 ? "-" : "<= " + random.nextInt(60),
                random.nextInt(2) == 0 ? "-" : String.valueOf(random.nextBoolean()));
    }

    private String texts(String prefix, int of) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> "\"" + prefix + random.nextInt(of) + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
