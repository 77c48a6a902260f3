package io.sportello.policies.web;

import io.sportello.policies.replay.NewReplay;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a person fills in to start a replay; empty texts for what is left open.
 *
 * @param version the number of the table's version
 * @param from the first day
 * @param until the last day
 * @param seller whose decisions
 * @param marketplace of which marketplace
 */
record ReplayForm(int version, String from, String until, String seller, String marketplace) {

    static final ReplayForm EMPTY = new ReplayForm(0, "", "", "", "");

    /**
     * The replay of a version.
     *
     * @param content the version's table
     * @throws DateTimeException when a day can't be read
     */
    NewReplay replay(String policy, String content, ZoneId zone) {
        return new NewReplay(
                policy,
                "v" + version,
                content,
                start(from, 0, zone),
                start(until, 1, zone),
                seller.isBlank() ? null : seller,
                marketplace.isBlank() ? null : marketplace);
    }

    private static Instant start(String day, int later, ZoneId zone) {
        return day.isBlank()
                ? null
                : LocalDate.parse(day.strip())
                        .plusDays(later)
                        .atStartOfDay(zone)
                        .toInstant();
    }
}
