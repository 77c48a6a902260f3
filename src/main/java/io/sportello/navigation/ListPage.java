package io.sportello.navigation;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param shown what stands on it
 * @param more whether others follow
 */
public record ListPage<T>(List<T> shown, boolean more) {

    /**
     * @param found what was read: one more than the page holds, where there is one
     * @param size how many it holds at the most
     */
    public static <T> ListPage<T> of(List<T> found, int size) {
        return new ListPage<>(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }

    /** Where the next page begins, told from the last entry shown; null at the end of the list. */
    public <C> C next(Function<? super T, C> cursor) {
        return more ? cursor.apply(shown.get(shown.size() - 1)) : null;
    }
}
