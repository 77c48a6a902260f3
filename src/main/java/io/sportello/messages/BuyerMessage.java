package io.sportello.messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A message of a buyer, as a marketplace's mail brings it.
 *
 * @param sellerId whose buyer
 * @param mailId the mail it came in; a mail is taken once
 * @param receivedAt when it was received: the marketplace's clock runs from here
 * @param messageId the mail's {@code Message-ID}, or null
 * @param references the {@code Message-ID}s it follows, oldest first
 * @param alias the address that stands for this buyer alone, or null when nobody can tell who it is
 * @param replyTo where an answer goes, or null when no mail is taken there
 * @param marketplace country code, such as {@code IT}
 * @param orderId the order the marketplace names, or null
 * @param subject its subject
 * @param words the buyer's words
 * @param language the language of that marketplace
 * @param article the article's name, or null
 * @param noResponseLink the marketplace's signed link, to show and never to fetch; or null
 * @param proven whether the mail server proved that the marketplace sent it
 * @param automatic whether a program wrote it: it starts no clock
 * @param files what is attached
 */
public record BuyerMessage(
        String sellerId,
        long mailId,
        Instant receivedAt,
        String messageId,
        List<String> references,
        String alias,
        String replyTo,
        String marketplace,
        String orderId,
        String subject,
        String words,
        Locale language,
        String article,
        String noResponseLink,
        boolean proven,
        boolean automatic,
        List<EntryFile> files) {}
