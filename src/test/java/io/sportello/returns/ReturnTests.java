package io.sportello.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The return by itself: what reports change, which steps it allows, how it counts money. */
class ReturnTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theSameReportChangesNothing() {
        ReportFixture report = ReportFixture.unwantedHeadphones();
        Return opened = open(report);
        assertThat(opened.restate(report.report())).isFalse();
    }

    @Test
    void aLaterReportChangesOnlyWhatItStates() {
        ReportFixture report = ReportFixture.unwantedHeadphones().category("Electronics");
        Return opened = open(report);

        assertThat(opened.restate(report.category(null).status("Approved").report()))
                .isTrue();
        assertThat(opened.stated().status()).isEqualTo(MarketplaceStatus.APPROVED);
        assertThat(opened.lines()).singleElement().satisfies(line -> assertThat(line.category())
                .isEqualTo(ArticleCategory.ELECTRONICS));
    }

    @Test
    void aReportOfOneArticleLeavesTheOthers() {
        ReportFixture report = ReportFixture.unwantedHeadphones().articles(2);
        Return opened = open(report);
        opened.restate(report.articles(1).report());
        assertThat(opened.lines()).hasSize(2);
    }

    @Test
    void cannotBeAnsweredTwice() {
        Return opened = open(ReportFixture.unwantedHeadphones());
        opened.answer(Answer.AUTHORISE, null, NOW);
        assertThatThrownBy(() -> opened.answer(Answer.REFUSE, "no", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEndIsAnEnd() {
        Return opened = open(ReportFixture.unwantedHeadphones());
        opened.end(ReturnStatus.CLOSED, NOW);
        assertThatThrownBy(() -> opened.expectGoods(NOW, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened.settleBy(NOW, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sharesTheOrdersAmountAmongItsUnitsUntilInspected() {
        Return opened = open(ReportFixture.unwantedHeadphones().articles(3).amount("100.00"));
        assertThat(opened.lines())
                .allSatisfy(line -> assertThat(line.priceOrEstimate()).isEqualByComparingTo("33.33"));
    }

    @Test
    void roundsTheRefundInTheBuyersFavour() {
        Return opened = open(ReportFixture.unwantedHeadphones().amount("9.99"));
        opened.lines().get(0).propose(new BigDecimal("50"));
        opened.propose(BigDecimal.ZERO);
        assertThat(opened.settlement().total()).isEqualByComparingTo("5.00");
    }

    @Test
    void addsShippingToTheTotal() {
        Return opened = open(ReportFixture.unwantedHeadphones().amount("79.90"));
        opened.lines().get(0).propose(BigDecimal.ZERO);
        opened.propose(new BigDecimal("4.90"));
        assertThat(opened.settlement().total()).isEqualByComparingTo("84.80");
    }

    private static Return open(ReportFixture report) {
        return new Return("bottega-aurora", report.report(), new ReturnIntake.Origin(1, 2), NOW, NOW);
    }
}
