package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the house deducts: each row and each boundary. */
class RefundAmountTests {

    private static final TableFixture TABLE = new TableFixture("refund-amount");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT condition=DAMAGED sellerFault=true daysLate=9                     | 1  | 0 true
            marketplace=IT condition=NOT_RETURNED daysLate=0                                 | 2  | 100 false
            marketplace=US condition=MATERIALLY_DIFFERENT daysLate=0                         | 3  | 100 false
            marketplace=IT category=software condition=OPENED daysLate=0                     | 4  | 100 false
            marketplace=IT category=software condition=NEW_UNOPENED daysLate=0               | 9  | 0 true
            marketplace=IT condition=DAMAGED daysLate=0                                      | 5  | 50 true
            marketplace=IT condition=MISSING_PARTS daysLate=1                                | 6  | 50 false
            marketplace=US condition=DAMAGED daysLate=0                                      | 6  | 50 false
            marketplace=DE condition=USED daysLate=0                                         | 7  | 30 true
            marketplace=DE condition=USED daysLate=1                                         | 8  | 30 false
            marketplace=DE condition=OPENED daysLate=0                                       | 9  | 0 true
            marketplace=DE condition=NEW_UNOPENED daysLate=0                                 | 9  | 0 true
            marketplace=US condition=OPENED daysLate=0                                       | 10 | 10 false
            marketplace=US condition=NEW_UNOPENED daysLate=0                                 | 11 | 0 false
            marketplace=DE condition=OPENED daysLate=1                                       | 12 | 20 false
            marketplace=DE condition=NEW_UNOPENED daysLate=1                                 | 13 | 10 false
            marketplace=DE condition=NEW_UNOPENED daysLate=7                                 | 13 | 10 false
            marketplace=DE condition=NEW_UNOPENED daysLate=8                                 | 14 | 20 false
            marketplace=DE                                                                   | 15 | 0 true
            ''                                                                               | 16 | 0 false
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
