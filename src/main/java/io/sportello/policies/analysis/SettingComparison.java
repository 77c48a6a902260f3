package io.sportello.policies.analysis;

import io.sportello.policies.Direction;
import io.sportello.policies.analysis.Change.Part;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.Derived;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what two versions of a table say of themselves as a whole. */
class SettingComparison {

    private SettingComparison() {}

    static List<Change> of(DecisionTable before, DecisionTable after) {
        Stream<Change> single = Stream.of(
                Change.of(Part.TEXT, "", before.description(), after.description()),
                Change.of(Part.HIT_POLICY, "", before.hitPolicy(), after.hitPolicy()),
                Change.of(Part.FLOOR, "", before.floor(), after.floor()));
        return Stream.of(
                        single,
                        named(Part.DIRECTION, directions(before), directions(after)),
                        named(Part.DERIVED, derived(before), derived(after)))
                .flatMap(changes -> changes)
                .filter(Change::isOne)
                .toList();
    }

    private static Stream<Change> named(Part part, Map<String, String> then, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        return names.stream().map(name -> Change.of(part, name, then.get(name), now.get(name)));
    }

    private static Map<String, String> directions(DecisionTable table) {
        return table.directions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> said(each.getValue())));
    }

    private static String said(Direction direction) {
        return direction.order().isEmpty()
                ? direction.better().name()
                : direction.better() + ": " + String.join(" < ", direction.order());
    }

    private static Map<String, String> derived(DecisionTable table) {
        return table.derived().stream()
                .collect(Collectors.toMap(
                        Derived::input,
                        each -> each.from() + ": " + String.join(", ", new TreeSet<>(each.values())),
                        (one, other) -> other));
    }
}
