package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the steps of a claim may take: each row. */
class ClaimDeadlinesTests {

    private static final TableFixture TABLE = new TableFixture("claim-deadlines");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT | 1 | 72 24 14 30 5
            marketplace=GB | 1 | 72 24 14 30 5
            marketplace=US | 2 | 72 24 14 30 5
            marketplace=AU | 3 | 48 24 14 30 5
            marketplace=JP | 4 | 48 24 14 30 5
            ''             | 4 | 48 24 14 30 5
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
