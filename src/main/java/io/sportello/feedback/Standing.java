package io.sportello.feedback;

/** What a feedback counts for at the marketplace. */
public enum Standing {
    /** It counts. */
    COUNTS,
    /** The marketplace struck it through: it stays readable and does not count. */
    STRUCK,
    /** The marketplace removed it. */
    REMOVED,
    /** A later report of the same days no longer states it: the buyer or the marketplace took it away. */
    GONE
}
