package io.sportello.marketplace.mail;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a notice of a refund states.
 *
 * @param orderId the order
 * @param amount what was refunded, positive
 * @param currency ISO 4217
 */
public record RefundNotice(String orderId, BigDecimal amount, String currency) {

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])(\\d{1,7}[.,]\\d{2})\\s?([A-Z]{3})(?![A-Za-z])");

    /** Reads the subject, which has the same form in every language; empty when it does not. */
    public static Optional<RefundNotice> of(String subject) {
        Matcher amount = AMOUNT.matcher(subject == null ? "" : subject);
        return amount.find()
                ? OrderNumbers.only(subject)
                        .map(order -> new RefundNotice(
                                order, new BigDecimal(amount.group(1).replace(',', '.')), amount.group(2)))
                : Optional.empty();
    }
}
