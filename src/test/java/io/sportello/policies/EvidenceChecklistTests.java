package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the evidence about a case has to hold: each row. */
class EvidenceChecklistTests {

    private static final TableFixture TABLE = new TableFixture("evidence-checklist");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            evidenceOf=claim disputeReason=NOT_RECEIVED evidenceItem=tracking           | 1 | REQUIRED
            evidenceOf=claim disputeReason=NOT_RECEIVED evidenceItem=delivery-proof     | 1 | REQUIRED
            evidenceOf=claim disputeReason=NOT_AS_DESCRIBED evidenceItem=listing        | 2 | REQUIRED
            evidenceOf=claim disputeReason=NOT_AS_DESCRIBED evidenceItem=return-decision | 2 | REQUIRED
            evidenceOf=claim disputeReason=NOT_AS_DESCRIBED evidenceItem=photos         | 3 | HELPFUL
            evidenceOf=claim disputeReason=NOT_REFUNDED evidenceItem=refund-proof       | 4 | REQUIRED
            evidenceOf=claim disputeReason=NOT_REFUNDED evidenceItem=inspection         | 5 | HELPFUL
            evidenceOf=claim evidenceItem=notice                                        | 6 | HELPFUL
            evidenceOf=claim disputeReason=NOT_REFUNDED evidenceItem=our-answers        | 7 | REQUIRED
            evidenceOf=claim disputeReason=OTHER evidenceItem=tracking                  | 8 | HELPFUL
            evidenceOf=return evidenceItem=return-decision                              | 9 | REQUIRED
            evidenceOf=return evidenceItem=photos                                       | 10 | HELPFUL
            evidenceOf=message evidenceItem=our-answers                                 | 11 | REQUIRED
            evidenceOf=message evidenceItem=invoice                                     | 12 | HELPFUL
            evidenceOf=feedback evidenceItem=tracking                                   | 13 | HELPFUL
            evidenceOf=claim disputeReason=NOT_RECEIVED evidenceItem=photos             | 14 | NONE
            evidenceOf=case evidenceItem=photos                                         | 14 | NONE
            ''                                                                          | 14 | NONE
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
