package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house's own conditions: each row and each boundary. */
class CheckEligibilityTests {

    private static final TableFixture TABLE = new TableFixture("check-eligibility");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=IT channel=AFN reasonGroup=defective daysSinceDelivery=5                     | 1  | 30 SELLER 0 null ALL
            marketplace=IT channel=MFN reasonGroup=not-delivered daysSinceDelivery=5                 | 2  | 90 SELLER 0 null NONE
            marketplace=IT channel=MFN reasonGroup=defective inPolicy=false                          | 3  | 30 SELLER 0 null NONE
            marketplace=IT channel=MFN reasonGroup=defective inPolicy=true                           | 4  | 30 SELLER 0 null IN_POLICY
            marketplace=IT channel=MFN reasonGroup=damaged                                           | 4  | 30 SELLER 0 null IN_POLICY
            marketplace=IT channel=MFN reasonGroup=not-as-described                                  | 4  | 30 SELLER 0 null IN_POLICY
            marketplace=IT channel=MFN reasonGroup=wrong-item                                        | 4  | 30 SELLER 0 null IN_POLICY
            marketplace=IT category=software reasonGroup=buyer-remorse daysSinceDelivery=3           | 5  | 14 BUYER 0 null NONE
            marketplace=US category=music reasonGroup=buyer-remorse daysSinceDelivery=3              | 5  | 14 BUYER 0 null NONE
            marketplace=DE category=video reasonGroup=buyer-remorse daysSinceDelivery=3              | 5  | 14 BUYER 0 null NONE
            marketplace=IT category=electronics reasonGroup=buyer-remorse daysSinceDelivery=30       | 6  | 30 BUYER 0 null IN_POLICY
            marketplace=IT category=electronics reasonGroup=buyer-remorse daysSinceDelivery=31       | 7  | 14 BUYER 0 null IN_POLICY
            marketplace=FR category=pc reasonGroup=buyer-remorse daysSinceDelivery=30                | 6  | 30 BUYER 0 null IN_POLICY
            marketplace=ES category=camera reasonGroup=unknown daysSinceDelivery=0                   | 6  | 30 BUYER 0 null IN_POLICY
            marketplace=DE category=electronics reasonGroup=buyer-remorse daysSinceDelivery=12       | 7  | 14 BUYER 0 null IN_POLICY
            marketplace=US category=wireless reasonGroup=buyer-remorse daysSinceDelivery=12          | 7  | 14 BUYER 0 null IN_POLICY
            marketplace=DE category=clothing reasonGroup=buyer-remorse daysSinceDelivery=12          | 8  | 30 SELLER 0 null IN_POLICY
            marketplace=US category=toys reasonGroup=buyer-remorse daysSinceDelivery=12              | 9  | 30 SELLER 0 null ALL
            marketplace=DE category=toys reasonGroup=buyer-remorse daysSinceDelivery=30 inPolicy=true  | 10 | 30 BUYER 0 null IN_POLICY
            marketplace=DE category=toys reasonGroup=buyer-remorse daysSinceDelivery=30 inPolicy=false | 11 | 30 BUYER 0 null NONE
            marketplace=DE category=toys reasonGroup=buyer-remorse daysSinceDelivery=30              | 11 | 30 BUYER 0 null NONE
            marketplace=DE category=toys reasonGroup=buyer-remorse daysSinceDelivery=31 inPolicy=true  | 12 | 30 BUYER 0 null NONE
            ''                                                                                       | 12 | 30 BUYER 0 null NONE
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
