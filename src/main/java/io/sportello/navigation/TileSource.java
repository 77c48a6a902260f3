package io.sportello.navigation;

/** Counts for the home page, for the current user; one bean a tile. Answers in milliseconds from one indexed query. */
public interface TileSource {

    /** The tile as it stands now, for a seller or, with null, for all that the user may see. */
    Tile tile(String seller);
}
