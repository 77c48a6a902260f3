package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.returns.RefundRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentAdjustmentFileTests {

    private final PaymentAdjustmentFile format = new PaymentAdjustmentFile();

    @Test
    void writesTheFileByteForByte() {
        byte[] file = format.write(List.of(
                row("407-5583921-6642718", "40755839216642", "EUR", "79.9"),
                new RefundRow(
                        "302-1234567-7654321",
                        "30212345677654",
                        "CustomerReturn",
                        "EUR",
                        new BigDecimal("1189"),
                        new BigDecimal("12.10"),
                        new BigDecimal("0.00"))));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("order-id\torder-item-id\tadjustment-reason-code\tcurrency\titem-price-adj\titem-tax-adj\t"
                        + "shipping-price-adj\tshipping-tax-adj\tgift-wrap-price-adj\tgift-wrap-tax-adj\t"
                        + "item-promotion-adj\titem-promotion-id\tship-promotion-adj\tship-promotion-id\t"
                        + "quantity-cancelled\n"
                        + "407-5583921-6642718\t40755839216642\tCustomerReturn\tEUR\t79.90\t\t\t\t\t\t\t\t\t\t\n"
                        + "302-1234567-7654321\t30212345677654\tCustomerReturn\tEUR\t1189.00\t12.10\t0.00"
                        + "\t\t\t\t\t\t\t\t\n");
    }

    @Test
    void namesTheFeedTypeToChoose() {
        assertThat(format.feedType()).isEqualTo("POST_FLAT_FILE_PAYMENT_ADJUSTMENT_DATA");
    }

    @ParameterizedTest
    @CsvSource({
        "=HYPERLINK(1), 40755839216642, EUR, 1.00",
        "407-5583921-6642718, +1, EUR, 1.00",
        "407-5583921-6642718, , EUR, 1.00",
        "407-5583921-6642718, 'a\tb', EUR, 1.00",
        "407-5583921-6642718, 40755839216642, eur, 1.00",
        "407-5583921-6642718, 40755839216642, EUR, -1.00"
    })
    void writesNoCellThatCouldActOrBreakTheTable(String order, String item, String currency, String amount) {
        assertThatThrownBy(() -> format.write(List.of(row(order, item, currency, amount))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsNothing() {
        assertThatThrownBy(() -> format.write(List.of(row("407-5583921-6642718", "1", "EUR", "1.005"))))
                .isInstanceOf(ArithmeticException.class);
    }

    private static RefundRow row(String order, String item, String currency, String amount) {
        return new RefundRow(order, item, "CustomerReturn", currency, new BigDecimal(amount), null, null);
    }
}
