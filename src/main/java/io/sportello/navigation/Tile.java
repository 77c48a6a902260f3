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
 */
public record Tile(int number, String key, String path, String icon, long count, Instant due) {}
