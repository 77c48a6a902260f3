package io.sportello.performance;

import java.util.Set;

/**
 * What a list of notifications is asked for; null means any.
 *
 * @param statuses where it stands: one of these
 * @param sellerId whose
 * @param marketplace country code
 * @param kind what it is about
 * @param cursor where the page before ended, from {@link NotificationPage#next()}
 * @param size rows a page, 1 to 200
 */
public record NotificationQuery(
        Set<NotificationStatus> statuses,
        String sellerId,
        String marketplace,
        NotificationKind kind,
        String cursor,
        int size) {

    /** The most rows a page. */
    public static final int MOST = 200;

    public NotificationQuery {
        size = Math.max(1, Math.min(size, MOST));
        sellerId = sellerId == null || sellerId.isBlank() ? null : sellerId;
        marketplace = marketplace == null || marketplace.isBlank() ? null : marketplace;
        cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }
}
