package io.sportello.navigation;

import java.util.Set;

/**
 * A section of the back office, as the bar shows it. One bean a section; a section that is not built has none.
 *
 * @param number its stable number (returns are 10), or 0 for staff sections that have none
 * @param order position in the bar
 * @param key name and message key {@code section.<key>}
 * @param path where it leads
 * @param icon Tabler icon name without {@code ti-}
 * @param roles the role names that see it
 */
public record Section(int number, int order, String key, String path, String icon, Set<String> roles) {}
