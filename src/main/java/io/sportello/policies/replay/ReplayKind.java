package io.sportello.policies.replay;

/** What became of a decision when its question was asked again. */
public enum ReplayKind {
    /** The same holds. */
    SAME,
    /** Something else holds. */
    CHANGED,
    /** The table has no answer, or none that can be held against the floor. */
    IMPOSSIBLE
}
