package io.sportello.cases;

import java.util.Set;

/**
 * What a list of cases is asked for; null means any.
 *
 * @param statuses where it stands: one of these
 * @param byDue whether the first due comes first; otherwise the last changed
 * @param sellerId whose
 * @param category what it is about
 * @param tag a word that the staff finds it by
 * @param watcher who follows it
 * @param text part of the subject line, the order number, the case's number or its number at the marketplace
 * @param cursor where the page before ended, from {@link CasePage#next()}
 * @param size rows a page, 1 to 200
 */
public record CaseQuery(
        Set<CaseStatus> statuses,
        boolean byDue,
        String sellerId,
        CaseCategory category,
        String tag,
        String watcher,
        String text,
        String cursor,
        int size) {

    /** The most rows a page. */
    public static final int MOST = 200;

    public CaseQuery {
        size = Math.max(1, Math.min(size, MOST));
    }

    /** The page after. */
    public CaseQuery after(String next) {
        return new CaseQuery(statuses, byDue, sellerId, category, tag, watcher, text, next, size);
    }
}
