package io.sportello.policies.web;

import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Question;
import io.sportello.policies.deciding.DmnPolicies;
import io.sportello.policies.proof.CellReader;
import io.sportello.policies.proof.Literal;
import io.sportello.policies.proof.Unprovable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts facts to a version of a table, as a person types them; nothing is stored. */
@Component
class TableTrials {

    private final PolicyShelf shelf;
    private final DmnPolicies policies;
    private final Clock clock;

    TableTrials(PolicyShelf shelf, DmnPolicies policies, Clock clock) {
        this.shelf = shelf;
        this.policies = policies;
        this.clock = clock;
    }

    /** What can be asked: the table's inputs, and behind them those that only its floor has. */
    List<Column> inputs(VersionLine line) {
        List<Column> inputs = new ArrayList<>(table(line).inputs());
        floor(table(line)).stream()
                .flatMap(floor -> table(floor).inputs().stream())
                .forEach(input -> {
                    if (inputs.stream().noneMatch(known -> known.name().equals(input.name()))) {
                        inputs.add(input);
                    }
                });
        return inputs;
    }

    /** The texts that the cells of the table and its floor name, by input. */
    Map<String, Set<String>> offered(VersionLine line) {
        return offered(table(line));
    }

    /** The texts that the cells of a table and its floor name, by input. */
    Map<String, Set<String>> offered(DecisionTable table) {
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        Stream.concat(Stream.of(table), floor(table).stream().map(this::table)).forEach(each -> collect(each, offered));
        return offered;
    }

    /**
     * Asks a version.
     *
     * @param given what was typed, by input; blank for what is not known
     */
    Trial ask(VersionLine line, Map<String, String> given) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Set<String> misread = new LinkedHashSet<>();
        for (Column input : inputs(line)) {
            String typed = given.getOrDefault(input.name(), "").strip();
            Optional<Object> read = typed.isEmpty() ? Optional.empty() : TypedValue.read(input, typed);
            if (typed.isEmpty() || read.isPresent()) {
                facts.put(input.name(), read.orElse(null));
            } else {
                misread.add(input.name());
            }
        }
        return misread.isEmpty() ? asked(line, given, facts) : new Trial(given, misread, null, List.of());
    }

    private Trial asked(VersionLine line, Map<String, String> given, Map<String, Object> facts) {
        Decision decision = answer(line, facts);
        List<Integer> answering = decision == null
                ? List.of()
                : decision.rows().stream().map(FiredRow::row).toList();
        DecisionTable table = table(line);
        return new Trial(
                given,
                Set.of(),
                decision,
                table.rows().stream()
                        .map(row -> TriedRow.of(table, row, facts, answering))
                        .toList());
    }

    private Decision answer(VersionLine line, Map<String, Object> facts) {
        try {
            return policies.preview(line, Question.of(line.policy(), null, null, facts), clock.instant());
        } catch (NoAnswer none) {
            return null;
        }
    }

    private List<VersionLine> floor(DecisionTable table) {
        String floor = table.floor();
        return floor == null
                ? List.of()
                : shelf.inForce(floor, clock.instant()).stream().toList();
    }

    private DecisionTable table(VersionLine line) {
        return shelf.table(line).table();
    }

    private static void collect(DecisionTable table, Map<String, Set<String>> offered) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Column input = table.inputs().get(i);
            Set<String> texts = offered.computeIfAbsent(input.name(), name -> new TreeSet<>());
            if (input.type().equals("string")) {
                int at = i;
                table.rows().forEach(row -> texts.addAll(named(row.inputs().get(at))));
            }
        }
    }

    /** The values that the cells of a table answer, as people type them, by output. */
    static Map<String, Set<String>> answers(DecisionTable table) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Column output = table.outputs().get(i);
            int at = i;
            Set<String> values = answers.computeIfAbsent(output.name(), name -> new TreeSet<>());
            table.rows().forEach(row -> answer(output, row.outputs().get(at)).ifPresent(values::add));
        }
        return answers;
    }

    private static Optional<String> answer(Column output, String cell) {
        try {
            return Optional.of(Objects.requireNonNullElse(Literal.read(output.type(), cell), TestForm.NOTHING))
                    .map(TypedValue::of);
        } catch (Unprovable e) {
            return Optional.empty();
        }
    }

    private static List<String> named(String cell) {
        try {
            return CellReader.read("string", cell).ends().map(Object::toString).toList();
        } catch (Unprovable e) {
            return List.of();
        }
    }
}
