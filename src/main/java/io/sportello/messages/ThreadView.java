package io.sportello.messages;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.Locale;

/**
 * A conversation with a buyer. Values nobody stated are null.
 *
 * @param subject its name among the subjects
 * @param number such as {@code M-77}
 * @param sellerId whose
 * @param marketplace country code, such as {@code IT}
 * @param alias the address that stands for the buyer
 * @param orderId the order
 * @param title the first message's subject
 * @param language the buyer's, by marketplace
 * @param article the article's name
 * @param undecided whether a person has to say where it belongs
 * @param waitingSince when the oldest unanswered message was received; null when nobody waits
 * @param answerDue when it has to be answered
 * @param escalatedAt when somebody was told that the time is up
 * @param escalatedTo who it was escalated to; null for all leads, or when it was not
 * @param lastAt when something last happened
 * @param excerpt how the buyer's last words begin, on one line; at most 200 characters, or null
 * @param joinedInto the thread it went up in
 */
public record ThreadView(
        Subject subject,
        String number,
        String sellerId,
        String marketplace,
        String alias,
        String orderId,
        String title,
        Locale language,
        String article,
        boolean undecided,
        Instant waitingSince,
        Instant answerDue,
        Instant escalatedAt,
        String escalatedTo,
        Instant lastAt,
        String excerpt,
        String joinedInto) {}
