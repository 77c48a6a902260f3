package io.sportello.navigation;

import java.time.Instant;

/**
 * Something that the bell tells of.
 *
 * @param key message key {@code notice.<key>}, which says why, such as <em>Escalated to you</em>
 * @param title what it is about, such as {@code M-77 · Where is my parcel?}
 * @param sellerId whose
 * @param marketplace country code
 * @param path where it leads
 * @param icon Tabler icon name without {@code ti-}
 * @param due until when something has to be done, or null
 */
public record Notice(
        String key, String title, String sellerId, String marketplace, String path, String icon, Instant due) {}
