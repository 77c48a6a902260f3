package io.sportello.cases;

/** What somebody has begun to write in a case. */
public enum CaseDraftKind {
    /** To the other side. */
    MESSAGE,
    /** For the staff. */
    NOTE
}
