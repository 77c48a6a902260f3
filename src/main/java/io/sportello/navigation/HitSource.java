package io.sportello.navigation;

import java.util.List;

/**
 * What the palette finds of a room's things, for the current user and only what they may see. One bean a room; answers in
 * milliseconds from an index, since it is asked while one types.
 */
public interface HitSource {

    /**
     * The best ones first.
     *
     * @param text a number, an order's number or words; not blank
     * @param seller a seller, or null for all that the user may see
     * @param most how many at most
     */
    List<Hit> hits(String text, String seller, int most);
}
