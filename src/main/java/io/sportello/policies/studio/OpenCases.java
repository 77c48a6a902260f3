package io.sportello.policies.studio;

/** What becomes of the cases that are open when a version comes into force; named by {@code policies.change.open-cases.<value>}. */
public enum OpenCases {
    /** They keep the decisions that were made. */
    KEEP,
    /** Those that still wait for a person are decided again. */
    DECIDE_AGAIN
}
