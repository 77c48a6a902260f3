package io.sportello.accounts;

import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates one-time links and does what they are for. */
@Service
@Transactional
class SetupLinks {

    /** How long a link works. */
    static final Duration LIFE = Duration.ofHours(24);

    private final SetupLinkRepository links;
    private final UserRepository users;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SetupLinks(
            SetupLinkRepository links, UserRepository users, SignIns signIns, PasswordEncoder passwords, Clock clock) {
        this.links = links;
        this.users = users;
        this.signIns = signIns;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new link for the first administrator in place of any before; empty once there is an administrator. */
    Optional<Secret> forFirstAdministrator() {
        if (users.existsByRoleAndEnabledTrue(Role.ADMIN)) {
            return Optional.empty();
        }
        links.deleteUnusedForAdministrator();
        return Optional.of(create(Optional.empty()));
    }

    /** A new link with which the user sets a password, in place of any before. */
    Secret forPasswordOf(long userId) {
        links.deleteUnusedOf(userId);
        return create(Optional.of(userId));
    }

    private Secret create(Optional<Long> userId) {
        Secret token = Secret.create("");
        links.save(new SetupLink(token, userId, clock.instant().plus(LIFE)));
        return token;
    }

    /**
     * The address of the user whose password the link sets; empty for the first administrator.
     *
     * @throws SubjectNotFound when the link is unknown, used or too old
     */
    @Transactional(readOnly = true)
    Optional<String> addressee(Secret token) {
        return working(token).userId().map(id -> user(id).email());
    }

    /** Creates the first administrator. */
    void createAdministrator(Secret token, String email, String name, String password, Locale locale) {
        SetupLink link = working(token);
        if (link.userId().isPresent() || users.existsByRoleAndEnabledTrue(Role.ADMIN)) {
            throw new SubjectNotFound("setup link");
        }
        String address = AccountRules.email(email);
        AccountRules.checkName(name);
        AccountRules.checkPassword(address, password);
        if (users.findByEmail(address).isPresent()) {
            throw new AccountRefused("accounts.refused.email-taken", address);
        }
        AppUser administrator = new AppUser(
                address, name, Permissions.wholeHouse(Role.ADMIN), locale, zoneOfThisMachine(), clock.instant());
        administrator.changePassword(passwords.encode(password));
        users.save(administrator);
        link.use(clock.instant());
    }

    /** Sets the addressee's password and ends every sign-in made with the one before. */
    void setPassword(Secret token, String password) {
        SetupLink link = working(token);
        AppUser user = user(link.userId().orElseThrow(() -> new SubjectNotFound("setup link")));
        AccountRules.checkPassword(user.email(), password);
        user.changePassword(passwords.encode(password));
        signIns.endOthers(user.id(), Optional.empty());
        link.use(clock.instant());
    }

    private SetupLink working(Secret token) {
        return links.findById(token.hash())
                .filter(link -> link.works(clock.instant()))
                .orElseThrow(() -> new SubjectNotFound("setup link"));
    }

    private AppUser user(long id) {
        return users.findById(id).orElseThrow(() -> new SubjectNotFound("user"));
    }

    /** A first guess that the profile page corrects. */
    private static ZoneId zoneOfThisMachine() {
        ZoneId zone = ZoneId.systemDefault();
        return zone.getId().contains("/") ? zone : ZoneOffset.UTC;
    }
}
