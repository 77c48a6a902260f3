package io.sportello.claims;

import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An A-to-z claim, as people see it. What is not known yet is null.
 *
 * @param subject its name
 * @param number such as {@code Z-1001}
 * @param sellerId whose
 * @param marketplace country code
 * @param orderId the order
 * @param title the article, where something else about the order names it, else the order's number
 * @param source from where it was heard of
 * @param receivedAt since when the time to answer counts
 * @param answerAsked whether the marketplace asks for an answer; where it does not, it may have decided already
 * @param amount the money at stake in {@code currency}
 * @param currency ISO 4217
 * @param status where it stands
 * @param statusSince since when
 * @param due until when the next step at the marketplace has to be done
 * @param statedDue the deadline to answer that the marketplace stated
 * @param answerDue the deadline to answer, stated or by rule
 * @param remindAt when somebody is reminded of it
 * @param reason what the buyer claims
 * @param delivery what the carrier says
 * @param tracking tracking number
 * @param refunded whether the buyer was refunded before
 * @param goodsBack whether the goods came back
 * @param evidenceNote what else was found out
 * @param recommended what the policy recommends
 * @param decision what the house decided
 * @param decisionReason why it did not follow the policy
 * @param statement the answer's words
 * @param answeredAt when it was answered at the marketplace
 * @param outcomeDue until when the marketplace's decision is expected
 * @param closedThereAt when the marketplace wrote that it closed it
 * @param outcome how the marketplace decided
 * @param decidedOn when
 * @param appealDue until when a lost claim can be appealed
 * @param appealRemindAt when somebody is reminded of that
 * @param appealStatement the appeal's words
 * @param appealedAt when it was appealed at the marketplace
 * @param appealOutcome how the marketplace decided then
 * @param createdAt when Sportello heard of it
 * @param closedAt when it came to its end
 */
public record ClaimView(
        Subject subject,
        String number,
        String sellerId,
        String marketplace,
        String orderId,
        String title,
        ClaimSource source,
        Instant receivedAt,
        boolean answerAsked,
        BigDecimal amount,
        String currency,
        ClaimStatus status,
        Instant statusSince,
        Instant due,
        Instant statedDue,
        Instant answerDue,
        Instant remindAt,
        ClaimReason reason,
        Delivery delivery,
        String tracking,
        Boolean refunded,
        Boolean goodsBack,
        String evidenceNote,
        ClaimDecision recommended,
        ClaimDecision decision,
        String decisionReason,
        String statement,
        Instant answeredAt,
        Instant outcomeDue,
        Instant closedThereAt,
        ClaimOutcome outcome,
        LocalDate decidedOn,
        Instant appealDue,
        Instant appealRemindAt,
        String appealStatement,
        Instant appealedAt,
        ClaimOutcome appealOutcome,
        Instant createdAt,
        Instant closedAt) {}
