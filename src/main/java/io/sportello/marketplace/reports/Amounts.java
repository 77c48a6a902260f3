package io.sportello.marketplace.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads amounts written with a decimal point or a decimal comma, with or without thousands separators. The marketplace
 * writes two decimals, so a lone separator before exactly three digits separates thousands.
 */
final class Amounts {

    private static final BigDecimal MOST = new BigDecimal("9999999999.99");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}'\\u2019]");
    private static final Pattern NEGATIVE = Pattern.compile("[-\\u2212\\u2013].*|.*-|\\(.*\\)");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}[.,]\\d{1,6}");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:(?:,\\d{3})+|(?:\\.\\d{3})+)");
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile("[1-9]\\d{0,2}(?:(?:,\\d{3})+\\.\\d{1,6}|(?:\\.\\d{3})+,\\d{1,6})");

    private Amounts() {}

    static BigDecimal parse(Field field, String text) {
        String digits = SPACES.matcher(text).replaceAll("");
        if (NEGATIVE.matcher(digits).matches()) {
            throw new FieldRefused(field, text, "reject.amount-negative");
        }
        BigDecimal amount = number(field, text, digits);
        try {
            amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException moreThanTwoDecimals) {
            throw new FieldRefused(field, text, "reject.amount");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new FieldRefused(field, text, "reject.amount-large");
        }
        return amount;
    }

    private static BigDecimal number(Field field, String text, String digits) {
        if (GROUPED.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(",", "").replace(".", ""));
        }
        if (PLAIN.matcher(digits).matches() || DECIMAL.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(',', '.'));
        }
        if (GROUPED_DECIMAL.matcher(digits).matches()) {
            int decimal = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
            String whole = digits.substring(0, decimal).replace(",", "").replace(".", "");
            return new BigDecimal(whole + "." + digits.substring(decimal + 1));
        }
        throw new FieldRefused(field, text, "reject.amount");
    }

    static String currency(Field field, String text) {
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new FieldRefused(field, text, "reject.currency");
        }
    }
}
