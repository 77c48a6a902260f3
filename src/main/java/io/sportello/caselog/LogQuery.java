package io.sportello.caselog;

/**
 * Which lines of the case log to find.
 *
 * @param view which, by whether they are open and whose turn it is
 * @param sellerId whose, or null
 * @param kind the kind of subject, such as {@code return}, or null
 * @param marketplace country code, or null
 * @param text words to look for in titles, order numbers and everything that was said, or null
 * @param cursor where the page before ended, or null
 * @param size rows, 1 to 200
 */
public record LogQuery(
        LogView view, String sellerId, String kind, String marketplace, String text, String cursor, int size) {}
