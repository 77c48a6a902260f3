package io.sportello.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which of the buyers' messages the response metric counts.
 *
 * @param sellerId whose, or null for all that the user may see
 * @param marketplace country code, or null
 * @param from the first moment of their receipt
 * @param until the last moment, which is now
 * @param zone in which days begin
 */
public record ResponseQuery(String sellerId, String marketplace, Instant from, Instant until, ZoneId zone) {

    /**
     * Today and the days before it.
     *
     * @param days how many, at least 1
     */
    public static ResponseQuery lastDays(String sellerId, String marketplace, int days, Instant now, ZoneId zone) {
        Instant from = LocalDate.ofInstant(now, zone)
                .minusDays(days - 1L)
                .atStartOfDay(zone)
                .toInstant();
        return new ResponseQuery(sellerId, marketplace, from, now, zone);
    }
}
