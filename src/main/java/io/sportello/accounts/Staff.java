package io.sportello.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues whom a member of the staff may know of: those who work for one of the same sellers. */
@Component
@Transactional(readOnly = true)
class Staff {

    private final UserRepository users;

    Staff(UserRepository users) {
        this.users = users;
    }

    /** Everybody the viewer may know of, the viewer included, by address. */
    List<AppUser> knownTo(SignedInUser viewer) {
        return users.findAllByOrderByEmail().stream()
                .filter(user -> user.enabled() && user.signedIn().role() != Role.SELLER)
                .filter(user -> shareSellers(user.signedIn(), viewer))
                .toList();
    }

    /** Who may work instead of a user: who sees every seller that the user sees. */
    List<AppUser> substitutesOf(SignedInUser user) {
        return knownTo(user).stream()
                .filter(other -> !other.email().equals(user.email()))
                .filter(other -> seesAllOf(other.signedIn(), user))
                .toList();
    }

    private static boolean shareSellers(SignedInUser one, SignedInUser other) {
        return one.allSellers() || other.allSellers() || one.sellers().stream().anyMatch(other.sellers()::contains);
    }

    private static boolean seesAllOf(SignedInUser one, SignedInUser other) {
        return one.allSellers() || (!other.allSellers() && one.sellers().containsAll(other.sellers()));
    }
}
