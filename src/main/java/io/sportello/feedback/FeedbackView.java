package io.sportello.feedback;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A feedback, as pages and the API show it.
 *
 * @param subject its name among all subjects
 * @param number such as {@code FB-1042}
 * @param sellerId whose
 * @param marketplace country code
 * @param title its stars and how the comment begins
 * @param orderId the order
 * @param givenOn the day, in the store's zone
 * @param rating stars, 1 to 5
 * @param tone what the stars mean
 * @param comment the buyer's words, or null
 * @param response the seller's public reply, or null
 * @param standing what it counts for
 * @param status where its dispute stands
 * @param statusSince since when
 * @param due until when somebody has to act, or null
 * @param requestDue until when the marketplace takes a request for removal; null where nobody asked
 * @param reply the reply that was written here, or null
 * @param replyDue until when it is to be given at the marketplace; null when none waits
 * @param importId the import that stated it first
 * @param importLine the line of its file
 * @param createdAt when it was first stated
 * @param disputes each consideration of its removal, oldest first
 */
public record FeedbackView(
        Subject subject,
        String number,
        String sellerId,
        String marketplace,
        String title,
        String orderId,
        LocalDate givenOn,
        int rating,
        Tone tone,
        String comment,
        String response,
        Standing standing,
        FeedbackStatus status,
        Instant statusSince,
        Instant due,
        Instant requestDue,
        String reply,
        Instant replyDue,
        long importId,
        long importLine,
        Instant createdAt,
        List<DisputeView> disputes) {

    /** The dispute that goes on, or the last one; null when there was none. */
    public DisputeView dispute() {
        return disputes.isEmpty() ? null : disputes.get(disputes.size() - 1);
    }
}
