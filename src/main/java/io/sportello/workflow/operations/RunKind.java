package io.sportello.workflow.operations;

/** What was done to many at once; message key {@code workflow.run.kind.<kind>}. */
enum RunKind {
    /** Failed jobs were tried again. */
    RETRY,
    /** Running processes were moved to another version. */
    MIGRATION
}
