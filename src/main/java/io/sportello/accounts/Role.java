package io.sportello.accounts;

/** What a user comes for. A user has exactly one role. */
public enum Role {
    /** Works the task list. */
    SUPPORT,
    /** Owns the rules. */
    COMPLIANCE,
    /** Follows the case log and keeps the seller's own settings. */
    SELLER,
    /** Keeps users, connections and failed jobs. */
    ADMIN
}
