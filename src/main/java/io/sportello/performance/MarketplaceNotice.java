package io.sportello.performance;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * What a mail of the marketplace, whose sender was proved, says about an account or its offers.
 *
 * @param sellerId whose account
 * @param mail the mail
 * @param mailId its number
 * @param receivedAt when our server received it
 * @param marketplace country code
 * @param kind what it is about
 * @param title its subject
 * @param words what it says
 * @param orderId the order it names, or null
 * @param statedDue until when it asks for an answer, or null when it states no time
 */
public record MarketplaceNotice(
        String sellerId,
        Subject mail,
        long mailId,
        Instant receivedAt,
        String marketplace,
        NotificationKind kind,
        String title,
        String words,
        String orderId,
        Instant statedDue) {}
