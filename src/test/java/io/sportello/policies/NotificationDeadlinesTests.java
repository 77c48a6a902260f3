package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due about each kind of notification: each row. */
class NotificationDeadlinesTests {

    private static final TableFixture TABLE = new TableFixture("notification-deadlines");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            notificationKind=ACCOUNT_STATUS marketplace=IT        | 1 | 4 true 72 24 48
            notificationKind=INTELLECTUAL_PROPERTY marketplace=DE | 2 | 8 true 72 24 48
            notificationKind=PRODUCT_SAFETY                       | 3 | 8 true 72 24 48
            notificationKind=VERIFICATION                         | 4 | 24 true 72 24 48
            notificationKind=LISTING_POLICY                       | 5 | 24 true 168 48 48
            notificationKind=METRIC_MISSED                        | 6 | 24 false 168 48 48
            notificationKind=PERFORMANCE                          | 6 | 24 false 168 48 48
            notificationKind=METRIC_WATCH                         | 7 | 48 false 168 48 48
            notificationKind=PAYMENT                              | 7 | 48 false 168 48 48
            ''                                                    | 7 | 48 false 168 48 48
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
