package io.sportello.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the marketplace's words mean: reason codes, categories, statuses. */
class ReportedWordsTests {

    @ParameterizedTest
    @CsvSource({
        "CR-UNWANTED_ITEM, BUYER_REMORSE",
        "CR-NO_REASON_GIVEN, BUYER_REMORSE",
        "AMZ-PG-APP-TOO-SMALL, BUYER_REMORSE",
        "CR-DEFECTIVE, DEFECTIVE",
        "CR-QUALITY_UNACCEPTABLE, DEFECTIVE",
        "CR-DAMAGED_BY_CARRIER, DAMAGED",
        "CR-SWITCHEROO, WRONG_ITEM",
        "CR-NOT_AS_DESCRIBED, NOT_AS_DESCRIBED",
        "AMZ-PG-BAD-DESC, NOT_AS_DESCRIBED",
        "CR-MISSED_ESTIMATED_DELIVERY, NOT_DELIVERED",
        "CR-SOMETHING_NEW, UNKNOWN",
        ", UNKNOWN"
    })
    void groupsReasonCodes(String code, ReasonGroup group) {
        assertThat(ReasonGroup.of(code)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "Elettronica, ELECTRONICS",
        "Consumer Electronics, ELECTRONICS",
        "Videogiochi, VIDEO_GAMES",
        "video-games, VIDEO_GAMES",
        "PC, PC",
        "Informatica, PC",
        "Abbigliamento, CLOTHING",
        "Bekleidung, CLOTHING",
        "Küche & Haushalt, KITCHEN",
        "Specchi, OTHER",
        "UPC scanner parts, OTHER",
        ", OTHER"
    })
    void recognisesCategoriesInTheStoresLanguage(String stated, ArticleCategory category) {
        assertThat(ArticleCategory.of(stated)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "Pending, PENDING",
        "Approved, APPROVED",
        "Authorized, APPROVED",
        "Completed, COMPLETED",
        "Closed, CLOSED",
        "Cancelled, CLOSED",
        "Something new, PENDING",
        ", PENDING"
    })
    void readsTheMarketplacesStatus(String stated, MarketplaceStatus status) {
        assertThat(MarketplaceStatus.of(stated)).isEqualTo(status);
    }

    @Test
    void theSellerAnswersForFaultsOnly() {
        assertThat(ReasonGroup.DEFECTIVE.isSellerFault()).isTrue();
        assertThat(ReasonGroup.BUYER_REMORSE.isSellerFault()).isFalse();
        assertThat(ReasonGroup.UNKNOWN.isSellerFault()).isFalse();
    }
}
