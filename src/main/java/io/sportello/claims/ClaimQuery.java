package io.sportello.claims;

import java.util.Set;

/**
 * What a list of claims is asked for; null means any.
 *
 * @param statuses where it stands: one of these
 * @param sellerId whose
 * @param text part of the order number, the claim's number or its title
 * @param cursor where the page before ended, from {@link ClaimPage#next()}
 * @param size rows a page, 1 to 200
 */
public record ClaimQuery(Set<ClaimStatus> statuses, String sellerId, String text, String cursor, int size) {

    /** The most rows a page. */
    public static final int MOST = 200;

    public ClaimQuery {
        size = Math.max(1, Math.min(size, MOST));
        text = text == null || text.isBlank() ? null : text.strip();
        sellerId = sellerId == null || sellerId.isBlank() ? null : sellerId;
        cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }
}
