package io.sportello.policies.deciding;

import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes decisions down compactly and reads them back whole, with the texts of their version's rows. */
@Component
public class DecisionLog {

    private final PolicyDecisionRepository decisions;
    private final PolicyShelf shelf;
    private final JsonMapper json = FactsJson.mapper();

    DecisionLog(PolicyDecisionRepository decisions, PolicyShelf shelf) {
        this.decisions = decisions;
        this.shelf = shelf;
    }

    /** Stores a decision and numbers it. */
    Decision write(Decision decision) {
        List<StoredCondition> conditions =
                decision.conditions().stream().map(StoredCondition::of).toList();
        List<Integer> rows = decision.rows().stream().map(FiredRow::row).toList();
        PolicyDecision stored = decisions.save(new PolicyDecision(
                decision,
                json.writeValueAsString(FactsJson.written(decision.facts())),
                json.writeValueAsString(new StoredAnswer(rows, conditions))));
        return numbered(decision, stored.id());
    }

    /** A decision by its number. */
    public Decision read(long id) {
        return decisions.findById(id).map(this::whole).orElseThrow(() -> new SubjectNotFound("decision " + id));
    }

    /** The decisions about a subject with numbers below a bound, newest first. */
    public List<Decision> about(Subject subject, long before, int limit) {
        return decisions.findBySubjectAndIdLessThanOrderByIdDesc(subject.toString(), before, Limit.of(limit)).stream()
                .map(this::whole)
                .toList();
    }

    Decision whole(PolicyDecision stored) {
        StoredAnswer answer = json.readValue(stored.answer(), StoredAnswer.class);
        DecisionTable table = table(stored.policy(), stored.version());
        DecisionTable floor = stored.floorPolicy() == null ? null : table(stored.floorPolicy(), stored.floorVersion());
        List<Condition> conditions = new ArrayList<>();
        answer.conditions().forEach(each -> conditions.add(each.condition(floor)));
        return new Decision(
                stored.id(),
                stored.policy(),
                stored.version(),
                stored.subject() == null ? null : Subject.parse(stored.subject()),
                stored.sellerId(),
                stored.decidedAt(),
                FactsJson.read(json.readValue(stored.facts(), FactsJson.MAP)),
                outputs(conditions),
                conditions,
                answer.rows().stream().map(row -> table.row(row).fired()).toList(),
                stored.floorPolicy(),
                stored.floorVersion());
    }

    /** What holds, by output. */
    static Map<String, Object> outputs(List<Condition> conditions) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        conditions.forEach(each -> outputs.put(each.output(), each.granted()));
        return outputs;
    }

    private DecisionTable table(String policy, int version) {
        return shelf.version(policy, version)
                .map(line -> shelf.table(line).table())
                .orElseThrow(() -> new IllegalStateException("No version " + version + " of " + policy));
    }

    private static Decision numbered(Decision decision, long id) {
        return new Decision(
                id,
                decision.policy(),
                decision.version(),
                decision.subject(),
                decision.sellerId(),
                decision.at(),
                decision.facts(),
                decision.outputs(),
                decision.conditions(),
                decision.rows(),
                decision.floorPolicy(),
                decision.floorVersion());
    }

    /** The answer column: the rows that fired and what became of each output. */
    record StoredAnswer(List<Integer> rows, List<StoredCondition> conditions) {}

    /** A condition without what the version's table says anyway. */
    record StoredCondition(
            String output, Object table, Object own, Object floor, Object granted, boolean raised, Integer floorRow) {

        static StoredCondition of(Condition condition) {
            return new StoredCondition(
                    condition.output(),
                    FactsJson.written(condition.table()),
                    FactsJson.written(condition.own()),
                    FactsJson.written(condition.floor()),
                    FactsJson.written(condition.granted()),
                    condition.raised(),
                    condition.floorRow() == null ? null : condition.floorRow().row());
        }

        Condition condition(DecisionTable floorTable) {
            return new Condition(
                    output,
                    FactsJson.read(table),
                    FactsJson.read(own),
                    FactsJson.read(floor),
                    FactsJson.read(granted),
                    raised,
                    floorRow == null ? null : floorTable.row(floorRow).fired());
        }
    }
}
