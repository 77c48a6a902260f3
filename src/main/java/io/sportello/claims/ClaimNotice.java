package io.sportello.claims;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is heard of a claim: from a proven mail of the marketplace, from the returns report, or from a person.
 *
 * @param source from where
 * @param sellerId whose
 * @param marketplace country code
 * @param orderId the order
 * @param receivedAt since when the time to answer counts
 * @param amount what the buyer wants, or null
 * @param currency ISO 4217 of {@code amount}, or null
 * @param answerBy until when to answer, where that is stated, else null
 * @param mailId the mail that says so, or null
 */
public record ClaimNotice(
        ClaimSource source,
        String sellerId,
        String marketplace,
        String orderId,
        Instant receivedAt,
        BigDecimal amount,
        String currency,
        Instant answerBy,
        Long mailId) {}
