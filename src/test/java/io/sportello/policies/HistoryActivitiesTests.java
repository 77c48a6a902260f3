package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the activities of imported histories mean: each row. */
class HistoryActivitiesTests {

    private static final CompiledTable TABLE = TableFixture.SHIPPED.get("history-activities");

    @ParameterizedTest
    @CsvSource({
        "opened,1,OPENED",
        "ticket aperto,1,OPENED",
        "taken in charge,2,TAKEN",
        "in lavorazione,2,TAKEN",
        "on hold,3,WAITING",
        "waiting for marketplace,4,WAITING_MARKETPLACE",
        "resolved,5,RESOLVED",
        "gelöst,5,RESOLVED",
        "re opened,6,REOPENED",
        "chiuso,7,CLOSED",
        "coffee,8,NONE"
    })
    void answers(String activity, int row, String step) {
        Answer answer = TABLE.ask(Map.of("activity", activity));
        assertThat(answer.rows()).extracting(FiredRow::row).containsExactly(row);
        assertThat(answer.outputs()).containsEntry("step", step);
    }
}
