package io.sportello.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the subject of a refund's notice states. */
class RefundNoticeTests {

    @Test
    void readsOrderAmountAndCurrency() {
        assertThat(RefundNotice.of("rimborso 169.01 EUR avviato - ordine 404-6967591-4737842"))
                .contains(new RefundNotice("404-6967591-4737842", new BigDecimal("169.01"), "EUR"));
        assertThat(RefundNotice.of("Erstattung über 9,50 EUR veranlasst - Bestellung 404-6967591-4737842"))
                .contains(new RefundNotice("404-6967591-4737842", new BigDecimal("9.50"), "EUR"));
    }

    @Test
    void readsNothingFromOtherSubjects() {
        assertThat(RefundNotice.of("rimborso avviato - ordine 404-6967591-4737842"))
                .isEmpty();
        assertThat(RefundNotice.of("rimborso 1.00 EUR avviato")).isEmpty();
        assertThat(RefundNotice.of("1.00 EUR 404-6967591-4737842 404-6967591-4737843"))
                .isEmpty();
        assertThat(RefundNotice.of(null)).isEmpty();
    }
}
