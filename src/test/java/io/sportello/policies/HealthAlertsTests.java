package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which metrics raise an alarm: each row and each boundary. */
class HealthAlertsTests {

    private static final TableFixture TABLE = new TableFixture("health-alerts");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            metric=accountStatus stated=AT_RISK reports=1                                  | 1 | MISSED
            metric=accountStatus stated=DEACTIVATED reports=1                              | 1 | MISSED
            metric=accountStatus stated=SUSPENDED reports=1                                | 1 | MISSED
            metric=accountStatus stated=NORMAL reports=1                                   | 6 | NONE
            metric=accountHealthRating stated=WARNED reports=1                             | 2 | MISSED
            metric=accountHealthRating stated=GREAT reports=1                              | 6 | NONE
            metric=orderDefectRate.mfn stated=BAD usedPercent=10 reports=1                 | 3 | MISSED
            metric=listingPolicyViolations stated=BAD reports=1                            | 3 | MISSED
            metric=documentRequests stated=GOOD reports=9                                  | 6 | NONE
            metric=orderDefectRate.mfn stated=GOOD usedPercent=50 daysToTarget=14 reports=3   | 4 | WATCH
            metric=orderDefectRate.mfn stated=GOOD usedPercent=50 daysToTarget=14.1 reports=3 | 6 | NONE
            metric=orderDefectRate.mfn stated=GOOD usedPercent=50 daysToTarget=14 reports=2   | 6 | NONE
            metric=orderDefectRate.mfn stated=GOOD usedPercent=80 reports=1                | 5 | WATCH
            metric=orderDefectRate.mfn stated=GOOD usedPercent=79.9 reports=1              | 6 | NONE
            metric=somethingNew reports=1                                                  | 6 | NONE
            ''                                                                             | 6 | NONE
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
