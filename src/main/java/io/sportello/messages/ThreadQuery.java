package io.sportello.messages;

/**
 * Which threads a list shows.
 *
 * @param waiting true for those whose buyer waits, false for the others, null for all
 * @param undecided true for those that a person has to place
 * @param sellerId whose, or null
 * @param marketplace country code, or null
 * @param text part of a subject, an order or a number, or null
 * @param cursor where the page before ended, or null
 * @param size rows, 1 to 200
 */
public record ThreadQuery(
        Boolean waiting, boolean undecided, String sellerId, String marketplace, String text, String cursor, int size) {

    /** The same list from its start, or from another place. */
    public ThreadQuery after(String place) {
        return new ThreadQuery(waiting, undecided, sellerId, marketplace, text, place, size);
    }
}
