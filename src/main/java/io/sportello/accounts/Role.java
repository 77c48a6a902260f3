package io.sportello.accounts;

import java.util.Optional;

/** What a user comes for. A user has exactly one role. */
public enum Role {
    /** Works the task list. */
    SUPPORT("support"),
    /** Owns the rules. */
    COMPLIANCE("compliance"),
    /** Follows the case log and keeps the seller's own settings. */
    SELLER(null),
    /** Keeps users, connections and failed jobs. */
    ADMIN("administrators");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The candidate group that every user of the role belongs to; a seller works no tasks of the house. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }
}
