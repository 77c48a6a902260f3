package io.sportello.navigation;

import java.time.Instant;

/**
 * A live count on the home page.
 *
 * @param number the section's stable number
 * @param key message keys {@code tile.<key>} (name), {@code tile.<key>.unit}
 * @param path where it leads
 * @param icon Tabler icon name without {@code ti-}
 * @param count how many wait
 * @param due the earliest deadline among them, or null
 * @param urgent how many of them are about to be late, or are; message key {@code tile.<key>.urgent}
 */
public record Tile(int number, String key, String path, String icon, long count, Instant due, long urgent) {

    /** A tile that tells of nothing urgent. */
    public Tile(int number, String key, String path, String icon, long count, Instant due) {
        this(number, key, path, icon, count, due, 0);
    }
}
