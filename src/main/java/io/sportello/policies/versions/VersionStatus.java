package io.sportello.policies.versions;

/** Where a version stands. */
public enum VersionStatus {
    /** In force from its date on. */
    PUBLISHED,
    /** Shipped with a release that may not override what is in force; waits for an officer. */
    PROPOSED,
    /** Taken back before its date. */
    WITHDRAWN
}
