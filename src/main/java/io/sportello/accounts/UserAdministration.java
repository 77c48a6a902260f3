package io.sportello.accounts;

import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators may do with users. */
@Service
@Transactional
class UserAdministration {

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z-]{1,39}");

    private final UserRepository users;
    private final SellerRepository sellers;
    private final SetupLinks links;
    private final SignIns signIns;
    private final Clock clock;

    UserAdministration(UserRepository users, SellerRepository sellers, SetupLinks links, SignIns signIns, Clock clock) {
        this.users = users;
        this.sellers = sellers;
        this.links = links;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<UserView> all() {
        return users.findAllByOrderByEmail().stream().map(AppUser::view).toList();
    }

    @Transactional(readOnly = true)
    UserView find(long id) {
        return user(id).view();
    }

    /** Adds a user without a password and answers the link with which the user sets one. */
    Secret add(String email, String displayName, Permissions permissions, Locale language) {
        String address = AccountRules.email(email);
        AccountRules.checkName(displayName);
        check(permissions);
        if (users.findByEmail(address).isPresent()) {
            throw new AccountRefused("accounts.refused.email-taken", address);
        }
        AppUser user = users.saveAndFlush(
                new AppUser(address, displayName, permissions, language, zoneFor(permissions), clock.instant()));
        return links.forPasswordOf(user.id());
    }

    /**
     * Replaces what a user may do; it counts from the user's next request.
     *
     * @param version the version that the administrator saw
     */
    void change(long id, long version, Permissions permissions, boolean enabled) {
        check(permissions);
        AppUser user = user(id);
        if (user.view().version() != version) {
            throw new AccountRefused("accounts.refused.changed-meanwhile");
        }
        user.permit(permissions);
        user.enable(enabled);
        users.flush();
        if (!users.existsByRoleAndEnabledTrue(Role.ADMIN)) {
            throw new AccountRefused("accounts.refused.last-administrator");
        }
        if (!enabled) {
            signIns.endOthers(id, Optional.empty());
        }
    }

    /** A new link for a user who forgot the password; the old password works until it is used. */
    Secret newPasswordLink(long id) {
        return links.forPasswordOf(user(id).id());
    }

    private void check(Permissions permissions) {
        if (permissions.role() == Role.SELLER && permissions.allSellers()) {
            throw new AccountRefused("accounts.refused.seller-of-all");
        }
        if (!permissions.allSellers() && permissions.sellers().isEmpty()) {
            throw new AccountRefused("accounts.refused.no-seller");
        }
        Set<String> known = Set.copyOf(sellers.findAllById(permissions.sellers()).stream()
                .map(seller -> seller.view().id())
                .toList());
        if (!known.equals(permissions.sellers())) {
            throw new AccountRefused("accounts.refused.unknown-seller");
        }
        permissions.extraGroups().stream()
                .filter(group -> !GROUP.matcher(group).matches())
                .findFirst()
                .ifPresent(group -> {
                    throw new AccountRefused("accounts.refused.group", group);
                });
    }

    /** A seller's user lives where the store does, until the profile says otherwise. */
    private ZoneId zoneFor(Permissions permissions) {
        return sellers.findAllById(permissions.sellers()).stream()
                .findFirst()
                .map(seller -> seller.view().zone())
                .orElse(ZoneOffset.UTC);
    }

    private AppUser user(long id) {
        return users.findById(id).orElseThrow(() -> new SubjectNotFound("user"));
    }
}
