package io.sportello.policies.deciding;

import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A decision as the API tells it.
 *
 * @param id its number
 * @param policy the decision table's key
 * @param version the version of the table that answered
 * @param subject about what, or null
 * @param sellerId whose, or null
 * @param at when
 * @param reason why, in plain words
 * @param facts the inputs
 * @param outputs what holds, by output
 * @param conditions every output in detail
 * @param rows the rows that fired
 * @param floorPolicy key of the floor's table, or null
 * @param floorVersion its version, or null
 * @param raised whether the guard replaced any output
 */
public record DecisionView(
        long id,
        String policy,
        int version,
        String subject,
        String sellerId,
        Instant at,
        String reason,
        Map<String, Object> facts,
        Map<String, Object> outputs,
        List<Condition> conditions,
        List<FiredRow> rows,
        String floorPolicy,
        Integer floorVersion,
        boolean raised) {

    public static DecisionView of(Decision decision, String reason) {
        return new DecisionView(
                decision.id(),
                decision.policy(),
                decision.version(),
                decision.subject() == null ? null : decision.subject().toString(),
                decision.sellerId(),
                decision.at(),
                reason,
                decision.facts(),
                decision.outputs(),
                decision.conditions(),
                decision.rows(),
                decision.floorPolicy(),
                decision.floorVersion(),
                decision.raised());
    }
}
