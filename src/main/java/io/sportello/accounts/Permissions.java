package io.sportello.accounts;

import java.util.Set;

/**
 * What a user may do and see.
 *
 * @param role the one role
 * @param allSellers whether every seller is visible, also those to come
 * @param sellers the visible sellers' ids; kept but without effect while {@code allSellers}
 * @param extraGroups candidate groups beside the role's own, such as {@code support-leads}
 */
record Permissions(Role role, boolean allSellers, Set<String> sellers, Set<String> extraGroups) {

    static Permissions wholeHouse(Role role, String... extraGroups) {
        return new Permissions(role, true, Set.of(), Set.of(extraGroups));
    }

    static Permissions ofSeller(String sellerId) {
        return new Permissions(Role.SELLER, false, Set.of(sellerId), Set.of());
    }
}
