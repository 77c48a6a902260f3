package io.sportello.workflow.operations;

/** Why somebody does something to a process: asked for, and kept in the journal. */
final class Reasons {

    /** The longest, in characters. */
    static final int LONGEST = 300;

    private Reasons() {}

    /** @throws OperationRefused when it is blank or too long */
    static void check(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new OperationRefused("workflow.refused.reason");
        }
        if (reason.strip().length() > LONGEST) {
            throw new OperationRefused("workflow.refused.reason-long", LONGEST);
        }
    }
}
