package io.sportello.journal;

/** Who may read a journal entry. */
public enum Visibility {
    /** Staff only; the seller never sees it. */
    STAFF,
    /** Staff and the seller. */
    SELLER
}
