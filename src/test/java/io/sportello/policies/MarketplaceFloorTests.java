package io.sportello.policies;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the marketplace grants at least: each row, and the days on which it changes. */
class MarketplaceFloorTests {

    private static final TableFixture TABLE = new TableFixture("marketplace-floor");

    @AfterAll
    static void everyRowIsTested() {
        TABLE.everyRowWasReached();
    }

    @ParameterizedTest(name = "{0} is row {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            marketplace=US category=electronics purchaseDate=2025-10-31                | 2  | 30 SELLER 0 2 BUSINESS null 10
            marketplace=US category=electronics purchaseDate=2025-11-01                | 1  | 30 SELLER 0 2 BUSINESS 2026-01-31 10
            marketplace=US category=electronics purchaseDate=2025-12-31                | 1  | 30 SELLER 0 2 BUSINESS 2026-01-31 10
            marketplace=US category=electronics purchaseDate=2026-01-01                | 2  | 30 SELLER 0 2 BUSINESS null 10
            marketplace=US                                                             | 2  | 30 SELLER 0 2 BUSINESS null 10
            marketplace=IT category=electronics purchaseDate=2024-03-24                | 12 | 30 BUYER 0 14 CALENDAR null 10
            marketplace=IT category=electronics purchaseDate=2024-03-25                | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=DE category=video-games purchaseDate=2025-10-31                | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=DE category=video-games purchaseDate=2025-11-01                | 4  | 14 BUYER 0 14 CALENDAR 2026-01-31 10
            marketplace=DE category=video-games purchaseDate=2025-12-31                | 4  | 14 BUYER 0 14 CALENDAR 2026-01-31 10
            marketplace=DE category=video-games purchaseDate=2026-01-01                | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=FR category=camera purchaseDate=2025-12-01 sellerFault=true    | 3  | 14 SELLER 0 14 CALENDAR 2026-01-31 10
            marketplace=ES category=pc purchaseDate=2026-05-01 sellerFault=true        | 5  | 14 SELLER 0 14 CALENDAR null 10
            marketplace=NL category=office purchaseDate=2026-05-01                     | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=BE category=wireless purchaseDate=2026-05-01                   | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=PL category=music purchaseDate=2026-05-01                      | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=SE category=video purchaseDate=2026-05-01                      | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=IE category=camera purchaseDate=2026-05-01                     | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=AT category=electronics purchaseDate=2026-05-01                | 6  | 14 BUYER 0 14 CALENDAR null 10
            marketplace=UK category=electronics purchaseDate=2026-05-01                | 12 | 30 BUYER 0 14 CALENDAR null 10
            marketplace=IT category=books purchaseDate=2025-07-01                      | 12 | 30 BUYER 0 14 CALENDAR null 10
            marketplace=IT category=toys purchaseDate=2025-11-01                       | 9  | 30 BUYER 0 14 CALENDAR 2026-01-31 10
            marketplace=IT category=toys purchaseDate=2025-12-31 sellerFault=true      | 7  | 30 SELLER 0 14 CALENDAR 2026-01-31 10
            marketplace=IT category=toys purchaseDate=2026-01-01 sellerFault=true      | 10 | 30 SELLER 0 14 CALENDAR null 10
            marketplace=DE category=clothing purchaseDate=2025-11-01                   | 8  | 30 SELLER 0 14 CALENDAR 2026-01-31 10
            marketplace=UK category=clothing purchaseDate=2025-10-31                   | 11 | 30 SELLER 0 14 CALENDAR null 10
            marketplace=IT                                                             | 12 | 30 BUYER 0 14 CALENDAR null 10
            marketplace=CA category=toys purchaseDate=2025-11-01 sellerFault=true      | 13 | 30 SELLER 0 2 BUSINESS 2026-01-31 21
            marketplace=AU category=clothing purchaseDate=2025-12-31                   | 14 | 30 SELLER 0 2 BUSINESS 2026-01-31 21
            marketplace=JP category=camera purchaseDate=2025-12-31                     | 15 | 30 BUYER 0 2 BUSINESS 2026-01-31 21
            marketplace=JP category=camera purchaseDate=2026-01-01                     | 18 | 30 BUYER 0 2 BUSINESS null 21
            marketplace=ZZ sellerFault=true                                            | 16 | 30 SELLER 0 2 BUSINESS null 21
            marketplace=ZZ category=clothing                                           | 17 | 30 SELLER 0 2 BUSINESS null 21
            ''                                                                         | 18 | 30 BUYER 0 2 BUSINESS null 21
            """)
    void answers(String facts, int row, String outputs) {
        TABLE.answers(facts, row, outputs);
    }
}
