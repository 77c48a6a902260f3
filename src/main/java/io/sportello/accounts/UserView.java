package io.sportello.accounts;

import java.util.Set;

/** A user, as an administrator sees it; {@code invited} while no password is set. */
record UserView(
        long id,
        long version,
        String email,
        String displayName,
        Role role,
        boolean allSellers,
        Set<String> sellers,
        Set<String> extraGroups,
        boolean enabled,
        boolean invited) {}
