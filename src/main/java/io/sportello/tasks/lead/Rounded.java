package io.sportello.tasks.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers that are estimates, with no more digits than they deserve. */
final class Rounded {

    private Rounded() {}

    static BigDecimal tenths(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal hundredths(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}
