package io.sportello.messages;

import java.time.Duration;
import java.time.Instant;

/**
 * A buyer's message, as the response metric counts it.
 *
 * @param id the entry's number
 * @param thread the thread's number, such as {@code M-77}
 * @param sellerId whose buyer
 * @param marketplace country code
 * @param orderId the order, or null
 * @param title the thread's subject
 * @param receivedAt when it was received
 * @param answerDue until when it had to be answered
 * @param answeredAt when an answer left the house, or null
 * @param outcome how it counts
 */
public record CountedMessage(
        long id,
        String thread,
        String sellerId,
        String marketplace,
        String orderId,
        String title,
        Instant receivedAt,
        Instant answerDue,
        Instant answeredAt,
        ResponseOutcome outcome) {

    /** How long the answer took; null when there is none. */
    public Duration took() {
        return answeredAt == null ? null : Duration.between(receivedAt, answeredAt);
    }
}
