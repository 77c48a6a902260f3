package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a claim is better contested or refunded: each row, and both sides of each boundary. */
class ClaimRecommendationTests {

    private static final TableFixture TABLE = new TableFixture("claim-recommendation");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            refunded=true claimReason=not-received delivery=none goodsBack=false amount=119             | 1  | CONTEST
            refunded=false claimReason=not-received delivery=signed goodsBack=false amount=5            | 2  | CONTEST
            refunded=false claimReason=not-received delivery=delivered goodsBack=false amount=35.01     | 3  | CONTEST
            refunded=false claimReason=not-received delivery=delivered goodsBack=false amount=35        | 4  | REFUND
            refunded=false claimReason=not-received delivery=delivered goodsBack=false                  | 4  | REFUND
            refunded=false claimReason=not-received delivery=on-the-way goodsBack=false amount=119      | 4  | REFUND
            refunded=false claimReason=not-received delivery=none goodsBack=true amount=119             | 4  | REFUND
            refunded=false claimReason=not-refunded delivery=signed goodsBack=true amount=119           | 5  | REFUND
            refunded=false claimReason=not-refunded delivery=signed goodsBack=false amount=119          | 6  | CONTEST
            refunded=false claimReason=not-as-described delivery=signed goodsBack=true amount=119       | 7  | REFUND
            refunded=false claimReason=not-as-described delivery=signed goodsBack=false amount=20       | 8  | REFUND
            refunded=false claimReason=not-as-described delivery=signed goodsBack=false amount=20.01    | 9  | CONTEST
            refunded=false claimReason=not-as-described delivery=none goodsBack=false                   | 9  | CONTEST
            refunded=false claimReason=other delivery=none goodsBack=false amount=119                   | 10 | CONTEST
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
