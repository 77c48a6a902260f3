package io.sportello.navigation;

/**
 * A thing that was looked for and found.
 *
 * @param title what it is, such as {@code R-1042 · Bluetooth headphones}
 * @param detail what tells it from others like it, such as its order; may be empty
 * @param sellerId whose, or null when it belongs to the house
 * @param path where it leads
 * @param icon Tabler icon name without {@code ti-}
 */
public record Hit(String title, String detail, String sellerId, String path, String icon) {}
