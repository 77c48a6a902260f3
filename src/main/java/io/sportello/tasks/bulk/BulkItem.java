package io.sportello.tasks.bulk;

/**
 * One task of a change.
 *
 * @param place its number within the change, from 1
 * @param outcome what came of it
 * @param target what it becomes, when each becomes something else; else null
 * @param expected what it has to be now, so that nobody's later change is overwritten; else null
 * @param former what it was before, once done
 * @param made what it became
 * @param message why it was refused, in its owner's language; else null
 */
record BulkItem(
        int place,
        String taskId,
        BulkOutcome outcome,
        String target,
        String expected,
        String former,
        String made,
        String message) {}
