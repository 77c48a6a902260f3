package io.sportello.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.SortedSet;

/**
 * A support case, as others see it.
 *
 * @param subject its name
 * @param number the number people use, such as {@code C-1001}
 * @param sellerId whose
 * @param marketplace country code
 * @param category what it is about
 * @param title its subject line
 * @param orderId the marketplace's order number, or null
 * @param product ASIN or SKU, or null
 * @param about the subject that it is about, or null
 * @param origin where it came from
 * @param openedBy e-mail address of who opened it, or {@code system}
 * @param openedAt when
 * @param neededBy until when the marketplace or the law wants something done, or null
 * @param status where it stands
 * @param statusSince since when
 * @param group the candidate group that works on it; null until the rules said so
 * @param priority 0 to 100
 * @param firstAnswerDue when the first answer is due, in working hours
 * @param firstAnsweredAt when it was given, or null
 * @param solutionDue when it has to be solved; null while that is open
 * @param followUpDays how many days the rules propose until the marketplace is asked again
 * @param sellerSilentAt when a seller who was asked counts as silent, or null
 * @param externalNumber its number at the marketplace, or null
 * @param followUpAt when the marketplace is asked again, or null
 * @param followUpOpen whether that moment has come
 * @param resolvedAt when it was solved, or null
 * @param confirmUntil until when the seller can reopen it, or null
 * @param reopened how often it was reopened
 * @param closedAt when it came to its end, or null
 * @param lastAt when something happened in it last
 * @param joinedInto the number of the case it went up in, or null
 * @param tags the words that the staff finds it by; a seller gets none
 */
public record CaseView(
        Subject subject,
        String number,
        String sellerId,
        String marketplace,
        CaseCategory category,
        String title,
        String orderId,
        String product,
        Subject about,
        CaseOrigin origin,
        String openedBy,
        Instant openedAt,
        Instant neededBy,
        CaseStatus status,
        Instant statusSince,
        String group,
        int priority,
        Instant firstAnswerDue,
        Instant firstAnsweredAt,
        Instant solutionDue,
        Integer followUpDays,
        Instant sellerSilentAt,
        String externalNumber,
        Instant followUpAt,
        boolean followUpOpen,
        Instant resolvedAt,
        Instant confirmUntil,
        int reopened,
        Instant closedAt,
        Instant lastAt,
        String joinedInto,
        SortedSet<String> tags) {

    /** What support has to do next is due then: the first answer, else the solution; null when it is not its turn. */
    @JsonIgnore
    public Instant workDue() {
        if (!CaseStatus.AT_WORK.contains(status)) {
            return null;
        }
        return firstAnsweredAt == null ? firstAnswerDue : solutionDue;
    }
}
