package io.sportello.tasks.bulk;

/** What came of one item. */
enum BulkOutcome {
    /** Its turn has not come. */
    WAITING,
    DONE,
    /** It could not be done; a sentence says why, and nothing about it was changed. */
    REFUSED
}
