package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the removal of a feedback can be requested: each row. */
class DisputeDeadlineTests {

    private static final TableFixture TABLE = new TableFixture("dispute-deadline");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT | 1 | 90 3 7 7 5
            marketplace=GB | 1 | 90 3 7 7 5
            marketplace=US | 2 | 90 3 7 7 5
            marketplace=JP | 3 | 90 3 7 10 5
            ''             | 3 | 90 3 7 10 5
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
