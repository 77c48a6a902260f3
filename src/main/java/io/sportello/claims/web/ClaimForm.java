package io.sportello.claims.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * A claim that a person saw at the marketplace, as it was typed.
 *
 * @param seller whose
 * @param marketplace country code
 * @param orderId the order
 * @param amount what the buyer wants, or empty
 * @param currency ISO 4217
 * @param hoursLeft how many hours the marketplace leaves to answer, or empty where it says none
 */
record ClaimForm(
        @NotBlank(message = "{claims.new.seller.invalid}") String seller,
        @NotNull(message = "{claims.new.marketplace.invalid}") @Pattern(regexp = "[A-Z]{2}", message = "{claims.new.marketplace.invalid}") String marketplace,
        @NotNull(message = "{claims.new.order.invalid}") @Pattern(regexp = "\\d{3}-\\d{7}-\\d{7}", message = "{claims.new.order.invalid}") String orderId,
        @Pattern(regexp = "|(?=.*[1-9])\\d{1,5}([.,]\\d{1,2})?", message = "{claims.new.amount.invalid}") String amount,
        @NotNull(message = "{claims.new.currency.invalid}") @Pattern(regexp = "[A-Z]{3}", message = "{claims.new.currency.invalid}") String currency,
        @Pattern(regexp = "|[1-9]\\d?|1\\d\\d|2[0-3]\\d|240", message = "{claims.new.hours.invalid}") String hoursLeft) {

    /** Or null. */
    BigDecimal money() {
        return amount == null || amount.isEmpty() ? null : new BigDecimal(amount.replace(',', '.'));
    }

    /** Or null. */
    Integer hours() {
        return hoursLeft == null || hoursLeft.isEmpty() ? null : Integer.valueOf(hoursLeft);
    }
}
