package io.sportello.policies.web;

import io.sportello.policies.replay.NewReplay;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a person fills in to start a replay; empty texts for what is left open.
 *
 * @param table the number of the policy's version or of its draft, such as {@code 3} or {@code P-12}
 * @param from the first day
 * @param until the last day
 * @param seller whose decisions
 * @param marketplace of which marketplace
 */
record ReplayForm(String table, String from, String until, String seller, String marketplace) {

    /**
     * The replay of a version or a draft.
     *
     * @param content its table
     * @throws DateTimeException when a day can't be read
     */
    NewReplay replay(String policy, String content, ZoneId zone) {
        return new NewReplay(
                policy,
                isVersion() ? "v" + table : table,
                content,
                start(from, 0, zone),
                start(until, 1, zone),
                seller.isBlank() ? null : seller,
                marketplace.isBlank() ? null : marketplace);
    }

    boolean isVersion() {
        return table.matches("\\d{1,9}");
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
