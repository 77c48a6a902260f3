package io.sportello.cases;

import java.time.Instant;
import java.util.Set;

/**
 * A mail that may be about support cases, as the room that knows the marketplace hands it over.
 *
 * @param mailId its number in the mail room
 * @param sellerId whose
 * @param from the sender's address
 * @param receivedAt when our server received it
 * @param words its text
 * @param numbers what in it may be a case's number at the marketplace
 * @param answer whether it can only be the marketplace's answer
 */
public record MarketplaceMail(
        long mailId,
        String sellerId,
        String from,
        Instant receivedAt,
        String words,
        Set<String> numbers,
        boolean answer) {}
