package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be deducted at most: each row and each boundary. */
class RefundFloorTests {

    private static final TableFixture TABLE = new TableFixture("refund-floor");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT condition=DAMAGED sellerFault=true daysLate=9                     | 1 | 0 true
            marketplace=US condition=NOT_RETURNED sellerFault=true                           | 1 | 0 true
            marketplace=IT condition=NOT_RETURNED daysLate=0                                 | 2 | 100 false
            marketplace=IT condition=MATERIALLY_DIFFERENT daysLate=0                         | 3 | 100 false
            marketplace=IT category=software condition=OPENED daysLate=0                     | 4 | 100 false
            marketplace=IT category=software condition=NEW_UNOPENED daysLate=0               | 8 | 0 true
            marketplace=IT category=toys condition=OPENED daysLate=0                         | 5 | 50 true
            marketplace=UK category=toys condition=USED daysLate=0                           | 5 | 50 true
            marketplace=DE category=toys condition=DAMAGED daysLate=0                        | 5 | 50 true
            marketplace=DE category=toys condition=MISSING_PARTS daysLate=0                  | 5 | 50 true
            marketplace=DE category=toys condition=MISSING_PARTS daysLate=1                  | 6 | 50 false
            marketplace=US category=toys condition=USED daysLate=0                           | 6 | 50 false
            marketplace=IT category=toys condition=NEW_UNOPENED daysLate=1                   | 7 | 20 false
            marketplace=US category=toys condition=NEW_UNOPENED daysLate=1                   | 7 | 20 false
            marketplace=IT category=toys condition=NEW_UNOPENED daysLate=0                   | 8 | 0 true
            marketplace=US category=toys condition=NEW_UNOPENED daysLate=0                   | 9 | 0 false
            ''                                                                               | 9 | 0 false
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
