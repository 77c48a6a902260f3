package io.sportello.performance;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * A notification with everything known about it. What nobody stated or decided is null.
 *
 * @param subject its name among the subjects
 * @param number such as {@code P-1042}
 * @param title what it is about: the mail's subject, or the metric's key for an alarm of the house
 * @param words what the marketplace wrote; empty for an alarm of the house
 * @param metric the metric that it is about
 * @param mailId the mail it came by
 * @param statedDue until when the marketplace itself asks for an answer
 * @param status where it stands
 * @param statusSince since when
 * @param answerDue whether the rule asks for an answer to the marketplace
 * @param readDue until when it has to be read
 * @param planDue until when the answer has to be at the marketplace
 * @param warnAt when somebody is told that the answer is not there yet
 * @param outcomeDue until when the marketplace usually has answered
 * @param note what the reader noted
 * @param rootCause what went wrong, for the plan of action
 * @param corrections what was done about it
 * @param prevention what keeps it from happening again
 * @param proof the reference of the submission
 * @param escalatedAt when its time was up
 */
public record NotificationView(
        Subject subject,
        String number,
        String sellerId,
        String marketplace,
        NotificationKind kind,
        String title,
        String words,
        String metric,
        Long mailId,
        String orderId,
        Instant receivedAt,
        Instant statedDue,
        NotificationStatus status,
        Instant statusSince,
        boolean answerDue,
        Instant readDue,
        Instant planDue,
        Instant warnAt,
        Instant outcomeDue,
        String readBy,
        Instant readAt,
        String note,
        String rootCause,
        String corrections,
        String prevention,
        Instant submittedAt,
        String proof,
        String outcomeNote,
        Instant escalatedAt,
        Instant closedAt) {

    /** Until when the next thing has to be done, or null when nothing has. */
    public Instant due() {
        return switch (status) {
            case TO_READ -> readDue;
            case TO_PLAN, TO_SUBMIT -> planDue;
            case WAITING -> outcomeDue;
            case READ, ACCEPTED, REFUSED, SETTLED -> null;
        };
    }

    /** Whether the house has to do the next thing, by a time that the marketplace set. */
    public boolean marketplaceDeadline() {
        return status == NotificationStatus.TO_PLAN || status == NotificationStatus.TO_SUBMIT;
    }

    /** Whether the house raised it itself, from a report. */
    public boolean isAlarm() {
        return mailId == null;
    }

    /** Whether a plan was written. */
    public boolean hasPlan() {
        return rootCause != null;
    }
}
