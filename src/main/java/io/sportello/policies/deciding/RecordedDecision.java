package io.sportello.policies.deciding;

import io.sportello.policies.FiredRow;
import io.sportello.policies.tables.CompiledTable.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision as far as asking another table needs it: no text of a row is looked up.
 *
 * @param id its number
 * @param version the version of the table that answered
 * @param subject about what, as {@code kind/id}, or null
 * @param sellerId whose, or null
 * @param at when it was made
 * @param facts what was asked
 * @param rows the rows that fired, from 1
 * @param own the seller's own answers, by output
 * @param granted what held, by output
 * @param floor what the floor's table said of the outputs that had a direction, or null when there was no floor
 * @param floorPolicy key of the floor's table, or null
 * @param floorVersion its version, or null
 */
public record RecordedDecision(
        long id,
        int version,
        String subject,
        String sellerId,
        Instant at,
        Map<String, Object> facts,
        List<Integer> rows,
        Map<String, Object> own,
        Map<String, Object> granted,
        Answer floor,
        String floorPolicy,
        Integer floorVersion) {

    static RecordedDecision of(RecordedRow row, Map<String, Object> facts, DecisionLog.StoredAnswer answer) {
        Map<String, Object> own = new LinkedHashMap<>();
        Map<String, Object> granted = new LinkedHashMap<>();
        Map<String, Object> floor = new LinkedHashMap<>();
        int floorRow = 0;
        for (DecisionLog.StoredCondition each : answer.conditions()) {
            granted.put(each.output(), FactsJson.read(each.granted()));
            if (each.own() != null) {
                own.put(each.output(), FactsJson.read(each.own()));
            }
            if (each.floor() != null) {
                floor.put(each.output(), FactsJson.read(each.floor()));
                floorRow = each.floorRow();
            }
        }
        return new RecordedDecision(
                row.id(),
                row.version(),
                row.subject(),
                row.sellerId(),
                row.at(),
                facts,
                answer.rows(),
                own,
                granted,
                row.floorPolicy() == null ? null : new Answer(floor, List.of(new FiredRow(floorRow, "", ""))),
                row.floorPolicy(),
                row.floorVersion());
    }
}
