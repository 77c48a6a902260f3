package io.sportello.tasks.bulk;

/** How far a change of many tasks is. */
enum BulkState {
    /** Looked at; nothing is changed yet. */
    PREVIEW,
    /** Done item by item, as long as its page is open. */
    RUNNING,
    /** No item is left. */
    DONE,
    /** Stopped by its owner; what was done stays, the rest is left. */
    STOPPED
}
