package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works on a case, and within what time: each row and each boundary. */
class CaseRoutingTests {

    private static final TableFixture TABLE = new TableFixture("case-routing");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            category=OTHER hoursLeft=0    | 1 | support-leads 95 1 4 2 1 14
            category=OTHER hoursLeft=24   | 1 | support-leads 95 1 4 2 1 14
            category=OTHER hoursLeft=25   | 2 | support-leads 90 1 8 3 1 14
            category=ACCOUNT hoursLeft=72 | 2 | support-leads 90 1 8 3 1 14
            category=ACCOUNT hoursLeft=73 | 3 | support-leads 80 2 16 7 2 14
            category=ACCOUNT              | 3 | support-leads 80 2 16 7 2 14
            category=PERFORMANCE          | 4 | support-leads 70 4 24 7 3 14
            category=PAYMENT              | 5 | support 65 4 24 7 3 14
            category=RETURN               | 6 | support 60 4 16 7 3 14
            category=ORDER                | 6 | support 60 4 16 7 3 14
            category=LISTING              | 7 | support 50 8 40 14 5 14
            category=OTHER                | 7 | support 50 8 40 14 5 14
            ''                            | 7 | support 50 8 40 14 5 14
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
