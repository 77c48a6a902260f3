package io.sportello.policies.web;

import io.sportello.policies.Decision;
import io.sportello.policies.analysis.TestResult;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.studio.TestText;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.TableTest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A test as a person types it.
 *
 * @param was what it was called when it was shown, or empty for a new one
 * @param mark what tells whether somebody else has written it since
 * @param name what it is called
 * @param facts by input; empty for what is not known
 * @param expected by output; empty for what may be anything, {@value #NOTHING} for nothing
 * @param none whether no row may answer
 */
record TestForm(
        String was, String mark, String name, Map<String, String> facts, Map<String, String> expected, boolean none) {

    static final TestForm EMPTY = new TestForm("", "", "", Map.of(), Map.of(), false);
    static final String NOTHING = "null";
    private static final String FACT = "fact.";
    private static final String EXPECT = "expect.";

    /** A test that stands in the table. */
    static TestForm of(TableTest test) {
        Map<String, String> facts = new LinkedHashMap<>();
        test.facts().forEach((name, value) -> facts.put(name, TypedValue.of(value)));
        return new TestForm(test.name(), TestText.mark(test), test.name(), facts, typed(test.expected()), test.none());
    }

    private static Map<String, String> typed(Map<String, Object> expected) {
        Map<String, String> typed = new LinkedHashMap<>();
        expected.forEach((name, value) -> typed.put(name, value == null ? NOTHING : TypedValue.of(value)));
        return typed;
    }

    /** One that does not stand in the table yet. */
    static TestForm proposed(TableTest test) {
        TestForm form = of(test);
        return new TestForm("", "", form.name(), form.facts(), form.expected(), form.none());
    }

    /** An input for which the floor grants more, expecting what it grants. */
    static TestForm counterexample(String name, Worse worse) {
        Map<String, Object> expected = new LinkedHashMap<>();
        if (worse.output() != null) {
            expected.put(worse.output(), worse.floor());
        }
        return proposed(new TableTest(name, worse.facts(), expected, false));
    }

    /** The facts of a decision, expecting nothing yet. */
    static TestForm of(Decision decision) {
        return proposed(new TableTest("", known(decision.facts()), Map.of(), false));
    }

    private static Map<String, Object> known(Map<String, Object> facts) {
        Map<String, Object> known = new LinkedHashMap<>(facts);
        known.values().removeIf(Objects::isNull);
        return known;
    }

    /** What comes from a page. */
    static TestForm of(Map<String, String> parameters) {
        return new TestForm(
                parameters.getOrDefault("was", ""),
                parameters.getOrDefault("mark", ""),
                parameters.getOrDefault("name", "").strip(),
                TypedValue.named(FACT, parameters),
                TypedValue.named(EXPECT, parameters),
                parameters.containsKey("none"));
    }

    /** What {@link #of(Map)} reads again, less what is empty. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("was", was);
        parameters.put("mark", mark);
        parameters.put("name", name);
        facts.forEach((column, value) -> parameters.put(FACT + column, value));
        expected.forEach((column, value) -> parameters.put(EXPECT + column, value));
        parameters.put("none", none ? "on" : "");
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The same, expecting what the table answers now where nothing is expected yet. */
    TestForm orExpecting(TestResult result) {
        if (none || expected.values().stream().anyMatch(value -> !value.isEmpty())) {
            return this;
        }
        return new TestForm(
                was, mark, name, facts, typed(result.got()), result.rows().isEmpty());
    }

    public boolean isEmpty() {
        return facts.isEmpty() && expected.isEmpty() && name.isEmpty();
    }

    /** The columns whose value is not of their type, or can't stand in a test. */
    Set<String> misread(DecisionTable table) {
        Set<String> misread = new LinkedHashSet<>();
        collect(FACT, table.inputs(), facts, misread);
        if (!none) {
            collect(EXPECT, table.outputs(), expected, misread);
        }
        return misread;
    }

    private static void collect(String kind, List<Column> columns, Map<String, String> typed, Set<String> misread) {
        columns.stream()
                .filter(column -> !isNothing(typed.get(column.name())))
                .filter(column -> typed.get(column.name()).matches("(?s).*[\"\\\\].*")
                        || TypedValue.read(column, typed.get(column.name())).isEmpty())
                .forEach(column -> misread.add(kind + column.name()));
    }

    /** The test, for a table by whose columns it was read. */
    TableTest test(DecisionTable table) {
        return new TableTest(
                name, values(table.inputs(), facts), none ? Map.of() : values(table.outputs(), expected), none);
    }

    private static Map<String, Object> values(List<Column> columns, Map<String, String> typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = typed.getOrDefault(column.name(), "");
            if (!text.isEmpty()) {
                values.put(
                        column.name(),
                        isNothing(text) ? null : TypedValue.read(column, text).orElse(null));
            }
        }
        return values;
    }

    private static boolean isNothing(String typed) {
        return typed == null || typed.isEmpty() || typed.equals(NOTHING);
    }
}
