package io.sportello.policies.studio;

/** Where a change of a table stands; named by {@code policies.change.status.<status>}. */
public enum ChangeStatus {
    /** Its authors edit it. */
    DRAFT,
    /** A second person looks at it; nobody edits it. */
    IN_REVIEW,
    /** Approved; waits for its day. */
    SCHEDULED,
    /** In force from its day on, until a later version is. */
    PUBLISHED,
    /** Given up, before it was in force. */
    WITHDRAWN;

    /** Whether it is still going on. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == SCHEDULED;
    }
}
