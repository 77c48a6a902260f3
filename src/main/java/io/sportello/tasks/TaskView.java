package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A row of the work list.
 *
 * @param id the engine's task id
 * @param subject what it is about
 * @param sellerId whose
 * @param marketplace country code, such as {@code IT}
 * @param process process id, such as {@code handle-return}
 * @param task element id, such as {@code decide-return}
 * @param title what the subject is about
 * @param orderId order number, or null
 * @param amount money at stake, or null
 * @param currency ISO 4217 code, or null
 * @param buyer the address that stands for the buyer, or null
 * @param reason message key of why it came up, or null
 * @param candidateGroup who may do it
 * @param assignee e-mail address of who does it, or null
 * @param delegatedBy e-mail address of who had it, gave it to the assignee and gets it back; or null
 * @param priority 0 to 100, 50 is normal
 * @param due when it is due, or null
 * @param snoozedUntil until when it is out of the lists, or null; may have passed
 * @param followUp when somebody wants to look at it again, or null; may have passed
 * @param heldUntil until when its completion can be taken back, or null when it is not completed
 * @param created when it came up
 * @param completed when it was done or went away, or null while open
 * @param completedBy who completed it, or null
 */
public record TaskView(
        String id,
        Subject subject,
        String sellerId,
        String marketplace,
        String process,
        String task,
        String title,
        String orderId,
        BigDecimal amount,
        String currency,
        String buyer,
        String reason,
        String candidateGroup,
        String assignee,
        String delegatedBy,
        int priority,
        Instant due,
        Instant snoozedUntil,
        Instant followUp,
        Instant heldUntil,
        Instant created,
        Instant completed,
        String completedBy) {

    /** The same task, with whoever has it or did it named another way. */
    TaskView naming(UnaryOperator<String> names) {
        return new TaskView(
                id,
                subject,
                sellerId,
                marketplace,
                process,
                task,
                title,
                orderId,
                amount,
                currency,
                buyer,
                reason,
                candidateGroup,
                assignee == null ? null : names.apply(assignee),
                delegatedBy == null ? null : names.apply(delegatedBy),
                priority,
                due,
                snoozedUntil,
                followUp,
                heldUntil,
                created,
                completed,
                completedBy == null ? null : names.apply(completedBy));
    }
}
