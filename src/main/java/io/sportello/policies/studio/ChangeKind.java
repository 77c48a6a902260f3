package io.sportello.policies.studio;

/** What a change of a table is; named by {@code policies.change.kind.<kind>}. */
public enum ChangeKind {
    /** Somebody edits the table. */
    EDIT,
    /** An earlier version comes back. */
    ROLLBACK,
    /** An earlier version comes back at once, and a second person looks at it afterwards. */
    EMERGENCY
}
