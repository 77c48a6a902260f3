package io.sportello.marketplace;

import io.sportello.returns.RefundFeedFormat;
import io.sportello.returns.RefundRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Writes refunds as Amazon's payment adjustment flat file: tab-separated, a header, amounts with a point and two decimals.
 * Every text is checked against what the marketplace issues, so no cell can break the table or act as a formula.
 */
@Component
class PaymentAdjustmentFile implements RefundFeedFormat {

    private static final String HEADER = String.join(
            "\t",
            "order-id",
            "order-item-id",
            "adjustment-reason-code",
            "currency",
            "item-price-adj",
            "item-tax-adj",
            "shipping-price-adj",
            "shipping-tax-adj",
            "gift-wrap-price-adj",
            "gift-wrap-tax-adj",
            "item-promotion-adj",
            "item-promotion-id",
            "ship-promotion-adj",
            "ship-promotion-id",
            "quantity-cancelled");

    private static final Pattern ORDER_ID = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern ORDER_ITEM_ID = Pattern.compile("[0-9A-Za-z]{1,30}");
    private static final Pattern REASON = Pattern.compile("[A-Za-z]{1,40}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    @Override
    public String feedType() {
        return "POST_FLAT_FILE_PAYMENT_ADJUSTMENT_DATA";
    }

    /** @throws IllegalArgumentException when a value is none that the marketplace issues */
    @Override
    public byte[] write(List<RefundRow> rows) {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        rows.forEach(row -> file.append(line(row)).append('\n'));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(RefundRow row) {
        return String.join(
                "\t",
                checked(ORDER_ID, row.orderId()),
                checked(ORDER_ITEM_ID, row.orderItemId()),
                checked(REASON, row.reason()),
                checked(CURRENCY, row.currency()),
                amount(row.itemPrice()),
                amount(row.itemTax()),
                amount(row.shippingPrice()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static String checked(Pattern pattern, String value) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Not for a refund feed: " + value);
        }
        return value;
    }

    private static String amount(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A refund is not negative: " + amount);
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
