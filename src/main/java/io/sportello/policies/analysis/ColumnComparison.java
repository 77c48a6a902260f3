package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Change.Part;
import io.sportello.policies.analysis.RowChange.Kind;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.FeelLiteral;
import io.sportello.policies.tables.TableTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares what two versions of a table have by name: their columns and their tests. */
class ColumnComparison {

    private ColumnComparison() {}

    static List<NamedChange> columns(DecisionTable before, DecisionTable after) {
        return Stream.of(
                        named(Part.INPUT, before.inputs(), after.inputs(), Column::name, ColumnComparison::column),
                        named(Part.OUTPUT, before.outputs(), after.outputs(), Column::name, ColumnComparison::column),
                        named(
                                Part.ANNOTATION,
                                before.annotations(),
                                after.annotations(),
                                name -> name,
                                (then, now) -> List.<Change>of()))
                .flatMap(List::stream)
                .toList();
    }

    static List<NamedChange> tests(DecisionTable before, DecisionTable after) {
        return named(Part.FACT, before.tests(), after.tests(), TableTest::name, ColumnComparison::test).stream()
                .filter(change ->
                        change.kind() != Kind.MOVED || !change.changes().isEmpty())
                .toList();
    }

    private static <T> List<NamedChange> named(
            Part part,
            List<T> before,
            List<T> after,
            Function<T, String> name,
            BiFunction<T, T, List<Change>> compare) {
        Map<String, T> then = byName(before, name);
        Map<String, T> now = byName(after, name);
        Set<String> staying = staying(then, now);
        List<NamedChange> changes = new ArrayList<>();
        then.forEach((each, value) -> {
            if (!now.containsKey(each)) {
                changes.add(new NamedChange(Kind.REMOVED, part, each, List.of()));
            }
        });
        now.forEach((each, value) -> {
            List<Change> different = then.containsKey(each) ? compare.apply(then.get(each), value) : List.of();
            if (!then.containsKey(each)) {
                changes.add(new NamedChange(Kind.ADDED, part, each, List.of()));
            } else if (!staying.contains(each) || !different.isEmpty()) {
                changes.add(new NamedChange(staying.contains(each) ? Kind.CHANGED : Kind.MOVED, part, each, different));
            }
        });
        return changes;
    }

    private static Set<String> staying(Map<String, ?> then, Map<String, ?> now) {
        List<String> order = List.copyOf(now.keySet());
        Set<String> staying = new LinkedHashSet<>();
        LongestCommon.of(List.copyOf(then.keySet()), order).forEach(pair -> staying.add(order.get(pair[1])));
        return staying;
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        for (T each : things) {
            String unique = name.apply(each);
            for (int nth = 2; named.containsKey(unique); nth++) {
                unique = name.apply(each) + " (" + nth + ")";
            }
            named.put(unique, each);
        }
        return named;
    }

    private static List<Change> column(Column then, Column now) {
        return Stream.of(
                        Change.of(Part.LABEL, "", then.label(), now.label()),
                        Change.of(Part.TYPE, "", then.type(), now.type()),
                        Change.of(Part.ALLOWED, "", then.values(), now.values()))
                .filter(Change::isOne)
                .toList();
    }

    private static List<Change> test(TableTest then, TableTest now) {
        return Stream.concat(
                        values(Part.FACT, then.facts(), now.facts()),
                        values(Part.EXPECTED, then.expected(), now.expected()))
                .toList();
    }

    private static Stream<Change> values(Part part, Map<String, Object> then, Map<String, Object> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        return names.stream()
                .map(name -> Change.of(part, name, literal(then, name), literal(now, name)))
                .filter(Change::isOne);
    }

    private static String literal(Map<String, Object> values, String name) {
        return values.containsKey(name) ? FeelLiteral.write(values.get(name)) : "";
    }
}
