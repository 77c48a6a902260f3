package io.sportello.feedback;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a list of feedback is asked for; null means any.
 *
 * @param statuses where its dispute stands: one of these
 * @param tone what its stars mean
 * @param sellerId whose
 * @param marketplace country code
 * @param since the first day
 * @param text part of the order number, the feedback's number or the comment
 * @param cursor where the page before ended, from {@link FeedbackPage#next()}
 * @param size rows a page, 1 to 200
 */
public record FeedbackQuery(
        Set<FeedbackStatus> statuses,
        Tone tone,
        String sellerId,
        String marketplace,
        LocalDate since,
        String text,
        String cursor,
        int size) {

    /** The most rows a page. */
    public static final int MOST = 200;

    public FeedbackQuery {
        size = Math.max(1, Math.min(size, MOST));
        text = text == null || text.isBlank() ? null : text.strip();
        sellerId = sellerId == null || sellerId.isBlank() ? null : sellerId;
        marketplace = marketplace == null || marketplace.isBlank() ? null : marketplace;
        cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }

    /** The page after. */
    public FeedbackQuery after(String next) {
        return new FeedbackQuery(statuses, tone, sellerId, marketplace, since, text, next, size);
    }
}
