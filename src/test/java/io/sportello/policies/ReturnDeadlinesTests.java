package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the steps of a return may take: each row. */
class ReturnDeadlinesTests {

    private static final TableFixture TABLE = new TableFixture("return-deadlines");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT | 1 | 24 30 3
            marketplace=UK | 1 | 24 30 3
            marketplace=US | 2 | 24 30 3
            marketplace=JP | 3 | 24 30 3
            ''             | 3 | 24 30 3
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
