package io.sportello.returns;

import io.sportello.policies.Violation;

/** A refusal that the marketplace forbids; nobody can complete it. */
public class RefusalForbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    public RefusalForbidden(Violation violation) {
        super("The marketplace grants at least " + violation.floor() + " (row " + violation.row() + ", "
                + violation.source() + ")");
        this.violation = violation;
    }

    /** What the guardrail refuses, and why. */
    public Violation violation() {
        return violation;
    }
}
