package io.sportello.returns.web;

import io.sportello.accounts.SellerView;
import io.sportello.returns.Automatic;
import io.sportello.returns.Conditions;
import io.sportello.returns.ReturnSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/** What a person types to set return conditions. */
record ReturnSettingForm(
        @NotNull String seller,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String marketplace,
        @NotNull @Pattern(regexp = "[a-z-]{1,30}") String category,
        @NotNull(message = "{settings.returns.invalid.window}") @Min(value = 0, message = "{settings.returns.invalid.window}") @Max(value = 365, message = "{settings.returns.invalid.window}") Integer windowDays,
        @NotNull @Pattern(regexp = "BUYER|SELLER") String labelPaidBy,
        @NotNull(message = "{settings.returns.invalid.fee}") @DecimalMin(value = "0", message = "{settings.returns.invalid.fee}") @DecimalMax(value = "100", message = "{settings.returns.invalid.fee}") @Digits(integer = 3, fraction = 2, message = "{settings.returns.invalid.fee}") BigDecimal restockingFeePercent,
        @NotNull Automatic automatic) {

    private static final int USUAL_WINDOW = 30;

    /** An empty form for a seller. */
    static ReturnSettingForm of(SellerView seller) {
        return new ReturnSettingForm(
                seller.id(),
                seller.marketplace(),
                ReturnSettings.ANY,
                USUAL_WINDOW,
                "BUYER",
                BigDecimal.ZERO,
                Automatic.IN_POLICY);
    }

    Conditions conditions() {
        return new Conditions(windowDays, labelPaidBy, restockingFeePercent);
    }
}
