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
            notificationKind=ACCOUNT_STATUS marketplace=IT        | 1 | 4 true 72 24 48 true
            notificationKind=INTELLECTUAL_PROPERTY marketplace=DE | 2 | 8 true 72 24 48 true
            notificationKind=PRODUCT_SAFETY                       | 3 | 8 true 72 24 48 true
            notificationKind=VERIFICATION                         | 4 | 24 true 72 24 48 false
            notificationKind=LISTING_POLICY                       | 5 | 24 true 168 48 48 false
            notificationKind=METRIC_MISSED                        | 6 | 24 false 168 48 48 false
            notificationKind=PERFORMANCE                          | 6 | 24 false 168 48 48 false
            notificationKind=METRIC_WATCH                         | 7 | 48 false 168 48 48 false
            notificationKind=PAYMENT                              | 7 | 48 false 168 48 48 false
            ''                                                    | 7 | 48 false 168 48 48 false
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
