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
            marketplace=IT channel=AFN reasonGroup=defective purchaseDate=2025-12-01                       | 1  | 30 SELLER 0 2026-01-31 ALL
            marketplace=IT channel=AFN purchaseDate=2025-10-31                                             | 14 | 30 SELLER 0 null ALL
            marketplace=IT channel=AFN purchaseDate=2025-11-01                                             | 1  | 30 SELLER 0 2026-01-31 ALL
            marketplace=IT channel=AFN purchaseDate=2025-12-31                                             | 1  | 30 SELLER 0 2026-01-31 ALL
            marketplace=IT channel=AFN purchaseDate=2026-01-01                                             | 14 | 30 SELLER 0 null ALL
            marketplace=IT reasonGroup=not-delivered purchaseDate=2025-12-01                               | 2  | 90 SELLER 0 2026-01-31 NONE
            marketplace=IT reasonGroup=damaged inPolicy=false purchaseDate=2025-12-01                      | 3  | 30 SELLER 0 2026-01-31 NONE
            marketplace=IT reasonGroup=damaged inPolicy=true purchaseDate=2025-12-01                       | 4  | 30 SELLER 0 2026-01-31 IN_POLICY
            marketplace=US category=software reasonGroup=buyer-remorse purchaseDate=2025-12-01             | 5  | 30 SELLER 0 2026-01-31 NONE
            marketplace=PL category=video reasonGroup=buyer-remorse purchaseDate=2025-12-01                | 6  | 14 BUYER 0 2026-01-31 NONE
            marketplace=PL category=software reasonGroup=buyer-remorse purchaseDate=2025-12-01             | 7  | 30 BUYER 0 2026-01-31 NONE
            marketplace=UK category=music reasonGroup=buyer-remorse purchaseDate=2025-12-01                | 7  | 30 BUYER 0 2026-01-31 NONE
            marketplace=ES category=pc daysSinceDelivery=30 purchaseDate=2025-12-01                        | 8  | 30 BUYER 0 2026-01-31 IN_POLICY
            marketplace=ES category=pc daysSinceDelivery=31 purchaseDate=2025-12-01                        | 10 | 14 BUYER 0 2026-01-31 IN_POLICY
            marketplace=US category=pc daysSinceDelivery=31 purchaseDate=2025-12-01                        | 9  | 30 SELLER 0 2026-01-31 IN_POLICY
            marketplace=DE category=office daysSinceDelivery=3 purchaseDate=2025-12-01                     | 10 | 14 BUYER 0 2026-01-31 IN_POLICY
            marketplace=UK category=office daysSinceDelivery=3 purchaseDate=2025-12-01                     | 13 | 30 BUYER 0 2026-01-31 IN_POLICY
            marketplace=DE category=clothing daysSinceDelivery=60 purchaseDate=2025-12-01                  | 11 | 30 SELLER 0 2026-01-31 IN_POLICY
            marketplace=US category=toys purchaseDate=2025-12-01                                           | 12 | 30 SELLER 0 2026-01-31 ALL
            marketplace=DE category=toys daysSinceDelivery=60 inPolicy=true purchaseDate=2025-12-01        | 13 | 30 BUYER 0 2026-01-31 IN_POLICY
            purchaseDate=2025-12-01                                                                        | 13 | 30 BUYER 0 2026-01-31 IN_POLICY
            marketplace=IT channel=AFN reasonGroup=defective daysSinceDelivery=5                           | 14 | 30 SELLER 0 null ALL
            marketplace=IT channel=MFN reasonGroup=not-delivered daysSinceDelivery=5                       | 15 | 90 SELLER 0 null NONE
            marketplace=IT channel=MFN reasonGroup=defective inPolicy=false                                | 16 | 30 SELLER 0 null NONE
            marketplace=IT channel=MFN reasonGroup=defective inPolicy=true                                 | 17 | 30 SELLER 0 null IN_POLICY
            marketplace=IT channel=MFN reasonGroup=damaged                                                 | 17 | 30 SELLER 0 null IN_POLICY
            marketplace=IT channel=MFN reasonGroup=not-as-described                                        | 17 | 30 SELLER 0 null IN_POLICY
            marketplace=IT channel=MFN reasonGroup=wrong-item                                              | 17 | 30 SELLER 0 null IN_POLICY
            marketplace=US category=music reasonGroup=buyer-remorse                                        | 18 | 30 SELLER 0 null NONE
            marketplace=DE category=video purchaseDate=2024-03-25                                          | 19 | 14 BUYER 0 null NONE
            marketplace=DE category=video purchaseDate=2024-03-24                                          | 20 | 30 BUYER 0 null NONE
            marketplace=DE category=video                                                                  | 20 | 30 BUYER 0 null NONE
            marketplace=UK category=music purchaseDate=2026-10-31                                          | 20 | 30 BUYER 0 null NONE
            marketplace=IT category=software purchaseDate=2026-10-31                                       | 20 | 30 BUYER 0 null NONE
            marketplace=IT category=electronics daysSinceDelivery=30 purchaseDate=2026-10-31               | 21 | 30 BUYER 0 null IN_POLICY
            marketplace=IT category=electronics daysSinceDelivery=31 purchaseDate=2026-10-31               | 23 | 14 BUYER 0 null IN_POLICY
            marketplace=FR category=pc daysSinceDelivery=30                                                | 21 | 30 BUYER 0 null IN_POLICY
            marketplace=ES category=camera reasonGroup=unknown daysSinceDelivery=0                         | 21 | 30 BUYER 0 null IN_POLICY
            marketplace=US category=wireless reasonGroup=buyer-remorse daysSinceDelivery=12                | 22 | 30 SELLER 0 null IN_POLICY
            marketplace=DE category=electronics daysSinceDelivery=12 purchaseDate=2024-03-25               | 23 | 14 BUYER 0 null IN_POLICY
            marketplace=DE category=electronics daysSinceDelivery=12 purchaseDate=2024-03-24               | 27 | 30 BUYER 0 null NONE
            marketplace=UK category=electronics daysSinceDelivery=12 inPolicy=true purchaseDate=2026-10-31 | 26 | 30 BUYER 0 null IN_POLICY
            marketplace=DE category=clothing reasonGroup=buyer-remorse daysSinceDelivery=12                | 24 | 30 SELLER 0 null IN_POLICY
            marketplace=US category=toys reasonGroup=buyer-remorse daysSinceDelivery=12                    | 25 | 30 SELLER 0 null ALL
            marketplace=DE category=toys daysSinceDelivery=30 inPolicy=true                                | 26 | 30 BUYER 0 null IN_POLICY
            marketplace=DE category=toys daysSinceDelivery=30 inPolicy=false                               | 27 | 30 BUYER 0 null NONE
            marketplace=DE category=toys daysSinceDelivery=30                                              | 27 | 30 BUYER 0 null NONE
            marketplace=DE category=toys daysSinceDelivery=31 inPolicy=true                                | 28 | 30 BUYER 0 null NONE
            ''                                                                                             | 28 | 30 BUYER 0 null NONE
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
