package io.sportello.marketplace.reports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the reports of returns and of feedback state, by the flat file's column name. Names are compared by their letters and digits alone,
 * so {@code Order ID}, {@code order-id} and {@code order_id} are the same.
 */
enum Field {
    ORDER_ID("Order ID"),
    ORDER_DATE("Order date"),
    REQUEST_DATE("Return request date"),
    STATUS("Return request status"),
    AMAZON_RMA("Amazon RMA ID"),
    MERCHANT_RMA("Merchant RMA ID"),
    LABEL_TYPE("Label type"),
    LABEL_COST("Label cost"),
    CURRENCY("Currency code"),
    CARRIER("Return carrier"),
    TRACKING("Tracking ID"),
    LABEL_PAID_BY("Label to be paid by"),
    A_TO_Z("A-to-Z Claim"),
    PRIME("Is prime"),
    ASIN("ASIN"),
    SKU("Merchant SKU"),
    ITEM_NAME("Item Name"),
    QUANTITY("Return quantity"),
    REASON("Return Reason", "return_reason_code"),
    COMMENT("Customer comments", "buyer_comment"),
    IN_POLICY("In policy"),
    RETURN_TYPE("Return type"),
    RESOLUTION("Resolution"),
    INVOICE("Invoice number"),
    DELIVERED("Return delivery date"),
    ORDER_AMOUNT("Order Amount"),
    ORDER_QUANTITY("Order quantity"),
    REFUNDED("Refunded Amount", "refund_amount"),
    CATEGORY("Category"),
    ORDER_ITEM_ID("Order Item ID"),
    GIVEN_ON("Date"),
    RATING("Rating"),
    COMMENTS("Comments"),
    RESPONSE("Your Response", "Response");

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_NAME.put(normalise(field.column), field);
            BY_NAME.put(normalise(field.alias), field);
        }
    }

    private final String column;
    private final String alias;

    Field(String column) {
        this(column, column);
    }

    Field(String column, String alias) {
        this.column = column;
        this.alias = alias;
    }

    /** The flat file's column name. */
    String column() {
        return column;
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(normalise(name)));
    }

    static String normalise(String name) {
        return NOT_ALPHANUMERIC.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
