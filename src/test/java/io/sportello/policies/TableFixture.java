package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shipped tables, asked with facts written as text, and which of their rows a test has reached. */
public final class TableFixture {

    public static final Map<String, CompiledTable> SHIPPED = new Assets("")
            .find("rules", ".dmn").stream()
                    .collect(Collectors.toMap(
                            Asset::name,
                            file -> CompiledTable.of(file.toString(), file.text()),
                            (a, b) -> a,
                            TreeMap::new));

    private final CompiledTable table;
    private final Set<Integer> reached = new TreeSet<>();

    TableFixture(String policy) {
        this.table = SHIPPED.get(policy);
    }

    /** Asks with facts such as {@code marketplace=IT daysSinceDelivery=14}. */
    Answer ask(String facts) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (String fact : facts.isBlank() ? new String[0] : facts.strip().split("\\s+")) {
            given.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        Answer answer = table.ask(given);
        answer.rows().forEach(row -> reached.add(row.row()));
        return answer;
    }

    /** Checks that a single row answers, with these outputs in the table's order. */
    void answers(String facts, int row, String outputs) {
        Answer answer = ask(facts);
        assertThat(answer.rows()).as(facts).extracting(FiredRow::row).containsExactly(row);
        assertThat(answer.outputs().values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .as(facts)
                .isEqualTo(outputs);
    }

    /** Checks that the tests so far reached every row. */
    void everyRowWasReached() {
        assertThat(reached)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, table.table().rows().size())
                                .boxed()
                                .toList());
    }
}
