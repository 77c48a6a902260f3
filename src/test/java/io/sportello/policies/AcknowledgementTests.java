package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is told that a buyer waits: each row. */
class AcknowledgementTests {

    private static final TableFixture TABLE = new TableFixture("acknowledgement");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT messageKind=BEFORE_ORDER seller=a | 1 | 4 20 24 4
            marketplace=IT messageKind=ORDER seller=a        | 2 | 12 20 24 8
            marketplace=JP messageKind=ORDER                 | 2 | 12 20 24 8
            ''                                               | 2 | 12 20 24 8
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
