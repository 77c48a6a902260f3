package io.sportello.returns;

import java.util.Set;

/**
 * What a list of returns is asked for; null means any.
 *
 * @param statuses where it stands: one of these
 * @param sellerId whose
 * @param marketplace country code
 * @param text part of the order number, the RMA, the return's number, an article's name or SKU
 * @param cursor where the page before ended, from {@link ReturnPage#next()}
 * @param size rows a page, 1 to 200
 */
public record ReturnQuery(
        Set<ReturnStatus> statuses, String sellerId, String marketplace, String text, String cursor, int size) {

    /** The most rows a page. */
    public static final int MOST = 200;

    public ReturnQuery {
        size = Math.max(1, Math.min(size, MOST));
        text = text == null || text.isBlank() ? null : text.strip();
        sellerId = sellerId == null || sellerId.isBlank() ? null : sellerId;
        marketplace = marketplace == null || marketplace.isBlank() ? null : marketplace;
    }

    /** The page after. */
    public ReturnQuery after(String next) {
        return new ReturnQuery(statuses, sellerId, marketplace, text, next, size);
    }
}
