package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a second person approves: each row at its limit and a cent above. */
class ApprovalThresholdTests {

    private static final TableFixture TABLE = new TableFixture("approval-threshold");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            decisionKind=REFUND currency=EUR amount=250 | 1 | false support-leads
            decisionKind=REFUND currency=EUR amount=250.01 | 19 | true support-leads
            decisionKind=REFUND currency=USD amount=250 | 1 | false support-leads
            decisionKind=REFUND currency=USD amount=250.01 | 19 | true support-leads
            decisionKind=REFUND currency=CHF amount=250 | 1 | false support-leads
            decisionKind=REFUND currency=CHF amount=250.01 | 19 | true support-leads
            decisionKind=REFUND currency=CHF amount=0 | 1 | false support-leads
            decisionKind=REFUND currency=GBP amount=200 | 2 | false support-leads
            decisionKind=REFUND currency=GBP amount=200.01 | 19 | true support-leads
            decisionKind=REFUND currency=GBP amount=0 | 2 | false support-leads
            decisionKind=REFUND currency=CAD amount=400 | 3 | false support-leads
            decisionKind=REFUND currency=CAD amount=400.01 | 19 | true support-leads
            decisionKind=REFUND currency=AUD amount=400 | 3 | false support-leads
            decisionKind=REFUND currency=AUD amount=400.01 | 19 | true support-leads
            decisionKind=REFUND currency=AUD amount=0 | 3 | false support-leads
            decisionKind=REFUND currency=PLN amount=1000 | 4 | false support-leads
            decisionKind=REFUND currency=PLN amount=1000.01 | 19 | true support-leads
            decisionKind=REFUND currency=PLN amount=0 | 4 | false support-leads
            decisionKind=REFUND currency=SEK amount=2500 | 5 | false support-leads
            decisionKind=REFUND currency=SEK amount=2500.01 | 19 | true support-leads
            decisionKind=REFUND currency=SEK amount=0 | 5 | false support-leads
            decisionKind=REFUND currency=JPY amount=40000 | 6 | false support-leads
            decisionKind=REFUND currency=JPY amount=40000.01 | 19 | true support-leads
            decisionKind=REFUND currency=JPY amount=0 | 6 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=EUR amount=50 | 7 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=EUR amount=50.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=USD amount=50 | 7 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=USD amount=50.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=CHF amount=50 | 7 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=CHF amount=50.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=CHF amount=0 | 7 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=GBP amount=40 | 8 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=GBP amount=40.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=GBP amount=0 | 8 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=CAD amount=80 | 9 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=CAD amount=80.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=AUD amount=80 | 9 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=AUD amount=80.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=AUD amount=0 | 9 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=PLN amount=200 | 10 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=PLN amount=200.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=PLN amount=0 | 10 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=SEK amount=500 | 11 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=SEK amount=500.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=SEK amount=0 | 11 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=JPY amount=8000 | 12 | false support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=JPY amount=8000.01 | 19 | true support-leads
            decisionKind=REFUND_WITHOUT_RETURN currency=JPY amount=0 | 12 | false support-leads
            decisionKind=GOODWILL currency=EUR amount=25 | 13 | false support-leads
            decisionKind=GOODWILL currency=EUR amount=25.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=USD amount=25 | 13 | false support-leads
            decisionKind=GOODWILL currency=USD amount=25.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=CHF amount=25 | 13 | false support-leads
            decisionKind=GOODWILL currency=CHF amount=25.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=CHF amount=0 | 13 | false support-leads
            decisionKind=GOODWILL currency=GBP amount=20 | 14 | false support-leads
            decisionKind=GOODWILL currency=GBP amount=20.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=GBP amount=0 | 14 | false support-leads
            decisionKind=GOODWILL currency=CAD amount=40 | 15 | false support-leads
            decisionKind=GOODWILL currency=CAD amount=40.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=AUD amount=40 | 15 | false support-leads
            decisionKind=GOODWILL currency=AUD amount=40.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=AUD amount=0 | 15 | false support-leads
            decisionKind=GOODWILL currency=PLN amount=100 | 16 | false support-leads
            decisionKind=GOODWILL currency=PLN amount=100.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=PLN amount=0 | 16 | false support-leads
            decisionKind=GOODWILL currency=SEK amount=250 | 17 | false support-leads
            decisionKind=GOODWILL currency=SEK amount=250.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=SEK amount=0 | 17 | false support-leads
            decisionKind=GOODWILL currency=JPY amount=4000 | 18 | false support-leads
            decisionKind=GOODWILL currency=JPY amount=4000.01 | 19 | true support-leads
            decisionKind=GOODWILL currency=JPY amount=0 | 18 | false support-leads
            decisionKind=REFUND currency=EUR amount=-0.01 | 19 | true support-leads
            decisionKind=REFUND currency=XAU amount=1 | 19 | true support-leads
            decisionKind=GIFT currency=EUR amount=1 | 19 | true support-leads
            '' | 19 | true support-leads
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
