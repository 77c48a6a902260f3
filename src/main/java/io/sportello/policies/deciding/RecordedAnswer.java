package io.sportello.policies.deciding;

import io.sportello.policies.FiredRow;
import io.sportello.policies.deciding.DecisionLog.StoredAnswer;
import io.sportello.policies.deciding.DecisionLog.StoredCondition;
import io.sportello.policies.tables.CompiledTable.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered, as far as asking another table needs it: no text of a row is looked up.
 *
 * @param rows the rows that fired, from 1
 * @param own the seller's own answers, by output
 * @param granted what held, by output
 * @param floor what the floor's table said of the outputs that had a direction; nothing when there was no floor
 */
public record RecordedAnswer(List<Integer> rows, Map<String, Object> own, Map<String, Object> granted, Answer floor) {

    static RecordedAnswer of(StoredAnswer answer) {
        Map<String, Object> own = new LinkedHashMap<>();
        Map<String, Object> granted = new LinkedHashMap<>();
        Map<String, Object> floor = new LinkedHashMap<>();
        int floorRow = 0;
        for (StoredCondition each : answer.conditions()) {
            granted.put(each.output(), FactsJson.read(each.granted()));
            if (each.own() != null) {
                own.put(each.output(), FactsJson.read(each.own()));
            }
            if (each.floor() != null) {
                floor.put(each.output(), FactsJson.read(each.floor()));
                floorRow = each.floorRow();
            }
        }
        return new RecordedAnswer(
                answer.rows(), own, granted, new Answer(floor, List.of(new FiredRow(floorRow, "", ""))));
    }
}
