package io.sportello.claims.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * A claim that a person saw at the marketplace.
 *
 * @param seller whose
 * @param marketplace country code
 * @param orderId the order
 * @param amount what the buyer wants, or null
 * @param currency ISO 4217
 * @param hoursLeft how many hours the marketplace leaves to answer, or null where it says none
 */
record ClaimForm(
        @NotBlank(message = "{claims.new.seller.invalid}") String seller,
        @NotNull(message = "{claims.new.marketplace.invalid}") @Pattern(regexp = "[A-Z]{2}", message = "{claims.new.marketplace.invalid}") String marketplace,
        @NotNull(message = "{claims.new.order.invalid}") @Pattern(regexp = "\\d{3}-\\d{7}-\\d{7}", message = "{claims.new.order.invalid}") String orderId,
        @DecimalMin(value = "0.01", message = "{claims.new.amount.invalid}") @DecimalMax(value = "100000", message = "{claims.new.amount.invalid}") @Digits(integer = 6, fraction = 2, message = "{claims.new.amount.invalid}") BigDecimal amount,
        @NotNull(message = "{claims.new.currency.invalid}") @Pattern(regexp = "[A-Z]{3}", message = "{claims.new.currency.invalid}") String currency,
        @Min(value = 1, message = "{claims.new.hours.invalid}") @Max(value = 240, message = "{claims.new.hours.invalid}") Integer hoursLeft) {}
