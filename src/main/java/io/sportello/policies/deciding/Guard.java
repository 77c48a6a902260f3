package io.sportello.policies.deciding;

import io.sportello.policies.Condition;
import io.sportello.policies.Direction;
import io.sportello.policies.Floor;
import io.sportello.policies.Granted;
import io.sportello.policies.Guardrails;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Violation;
import io.sportello.policies.tables.CompiledTable.Answer;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.FeelValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes, output by output, what is better for the buyer: the answer or the floor. */
@Component
public class Guard {

    /** The guardrail that compares an answer with its floor. */
    static final String NEVER_WORSE = "never-worse";

    private final Guardrails guardrails;

    Guard(Guardrails guardrails) {
        this.guardrails = guardrails;
    }

    /**
     * Every output of a table with what became of it.
     *
     * @param own a seller's own answers, which replace the table's
     * @param floor what the floor's table answered, or null when the table declares none
     * @throws IllegalArgumentException when an own answer is for no output, or not of its kind
     */
    public List<Condition> conditions(DecisionTable table, Answer answer, Map<String, Object> own, Answer floor) {
        List<Condition> asked = asked(table, answer, own, floor);
        Map<String, Violation> violations = floor == null ? Map.of() : violations(table, asked);
        return asked.stream()
                .map(each -> raised(each, violations.get(each.output())))
                .toList();
    }

    private static List<Condition> asked(DecisionTable table, Answer answer, Map<String, Object> own, Answer floor) {
        List<Condition> asked = new ArrayList<>();
        for (Column output : table.outputs()) {
            Object ours = answer.outputs().get(output.name());
            Object sellers = own(output, own);
            Object least = floor != null && table.directions().containsKey(output.name())
                    ? floor.outputs().get(output.name())
                    : null;
            asked.add(new Condition(
                    output.name(),
                    ours,
                    sellers,
                    least,
                    sellers == null ? ours : sellers,
                    false,
                    least == null ? null : floor.rows().get(0)));
        }
        own.keySet().stream()
                .filter(name -> asked.stream().noneMatch(each -> each.output().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(table.key() + " has no output named " + name);
                });
        return asked;
    }

    private static Object own(Column output, Map<String, Object> own) {
        try {
            return FeelValues.fit(output.name(), output.type(), own.get(output.name()));
        } catch (NoAnswer e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Map<String, Violation> violations(DecisionTable table, List<Condition> asked) {
        List<Object> facts = new ArrayList<>();
        for (Condition each : asked) {
            if (each.floor() != null) {
                Direction direction = table.directions().get(each.output());
                direction.compare(each.granted(), each.floor());
                facts.add(new Granted(each.output(), each.granted(), direction));
                facts.add(new Floor(
                        each.output(),
                        each.floor(),
                        each.floorRow().row(),
                        each.floorRow().source()));
            }
        }
        return guardrails.check(NEVER_WORSE, facts).stream()
                .collect(Collectors.toMap(Violation::output, violation -> violation, (first, second) -> first));
    }

    private static Condition raised(Condition asked, Violation violation) {
        if (violation == null) {
            return asked;
        }
        return new Condition(
                asked.output(), asked.table(), asked.own(), asked.floor(), violation.floor(), true, asked.floorRow());
    }
}
