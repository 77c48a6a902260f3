package io.sportello.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator typed about a user; absent boxes are unticked ones. */
record UserForm(
        String email,
        String displayName,
        String language,
        Role role,
        Boolean allSellers,
        List<String> sellers,
        String extraGroups,
        Boolean enabled,
        Long version) {

    UserForm {
        email = email == null ? "" : email;
        displayName = displayName == null ? "" : displayName;
        role = role == null ? Role.SELLER : role;
        allSellers = Boolean.TRUE.equals(allSellers);
        sellers = sellers == null ? List.of() : List.copyOf(sellers);
        extraGroups = extraGroups == null ? "" : extraGroups;
        enabled = Boolean.TRUE.equals(enabled);
        version = version == null ? -1 : version;
    }

    static UserForm empty() {
        return new UserForm("", "", "en", Role.SUPPORT, true, List.of(), "", true, 0L);
    }

    static UserForm of(UserView user) {
        return new UserForm(
                user.email(),
                user.displayName(),
                "",
                user.role(),
                user.allSellers(),
                List.copyOf(user.sellers()),
                user.extraGroups().stream().sorted().collect(Collectors.joining(", ")),
                user.enabled(),
                user.version());
    }

    Permissions permissions() {
        Set<String> groups = Arrays.stream(extraGroups.split("[,\\s]+"))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Permissions(role, allSellers, Set.copyOf(sellers), groups);
    }

    /** Whether the seller's box is ticked. */
    public boolean has(String sellerId) {
        return sellers.contains(sellerId);
    }
}
