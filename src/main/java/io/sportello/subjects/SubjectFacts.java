package io.sportello.subjects;

import java.math.BigDecimal;

/**
 * The business facts that a list shows about a subject.
 *
 * @param subject which one
 * @param sellerId the seller it belongs to
 * @param marketplace the marketplace's country code, such as {@code IT}
 * @param title what it is about in a few words, such as the article's name; at most 200 characters
 * @param orderId the marketplace's order number, or null
 * @param amount the money at stake, or null
 * @param currency ISO 4217 code of {@code amount}, or null
 * @param path the page that shows it, such as {@code /returns/R-1042}
 * @param buyer the address that stands for the buyer, or null
 * @param reason message key of why it came up, such as {@code return.reason.DEFECTIVE}, or null
 */
public record SubjectFacts(
        Subject subject,
        String sellerId,
        String marketplace,
        String title,
        String orderId,
        BigDecimal amount,
        String currency,
        String path,
        String buyer,
        String reason) {

    /** Facts of something that tells of no buyer and no reason. */
    public SubjectFacts(
            Subject subject,
            String sellerId,
            String marketplace,
            String title,
            String orderId,
            BigDecimal amount,
            String currency,
            String path) {
        this(subject, sellerId, marketplace, title, orderId, amount, currency, path, null, null);
    }

    /** The same, with why it came up. */
    public SubjectFacts because(String key) {
        return new SubjectFacts(subject, sellerId, marketplace, title, orderId, amount, currency, path, buyer, key);
    }

    /** The same, with the buyer. */
    public SubjectFacts from(String alias) {
        return new SubjectFacts(subject, sellerId, marketplace, title, orderId, amount, currency, path, alias, reason);
    }
}
