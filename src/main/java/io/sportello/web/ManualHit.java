package io.sportello.web;

import java.util.List;

/**
 * A section of the manual in which the words stand.
 *
 * @param id its anchor
 * @param title its heading
 * @param excerpt the passage with most of the words, in pieces
 * @param titled whether all of them stand in the heading
 */
record ManualHit(String id, String title, List<Piece> excerpt, boolean titled) implements Comparable<ManualHit> {

    /**
     * A part of a passage.
     *
     * @param text as it stands there
     * @param found whether it was looked for
     */
    record Piece(String text, boolean found) {}

    /** By whether the heading has the words; else in the order of the manual. */
    @Override
    public int compareTo(ManualHit other) {
        return Boolean.compare(other.titled, titled);
    }
}
