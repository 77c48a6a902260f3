package io.sportello.accounts;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts users with a password into the database, each with an address of its own, and signs them in. */
@Component
public class UserFixture {

    static final String PASSWORD = "a long enough secret";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final UserRepository users;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final Clock clock;

    UserFixture(UserRepository users, SignIns signIns, PasswordEncoder passwords, Clock clock) {
        this.users = users;
        this.signIns = signIns;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The address of a new compliance officer of the whole house, whose name is Somebody. */
    @Transactional
    public String officer() {
        return user(Permissions.wholeHouse(Role.COMPLIANCE)).email();
    }

    /** A new user; the address is in {@link SignedInUser#email()}. */
    @Transactional
    SignedInUser user(Permissions permissions) {
        AppUser user = new AppUser(
                "person" + NUMBER.incrementAndGet() + "@sportello.example",
                "Somebody",
                permissions,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                clock.instant());
        user.changePassword(passwords.encode(PASSWORD));
        return users.saveAndFlush(user).signedIn();
    }

    /** The cookie of a browser in which the user is signed in. */
    Cookie browserOf(SignedInUser user) {
        return new Cookie(SignInCookie.NAME, signIns.start(user).text());
    }

    @Transactional
    void change(String email, Consumer<AppUser> change) {
        change.accept(users.findByEmail(email).orElseThrow());
    }

    /** As on the very first start. */
    @Transactional
    void disableEveryAdministrator() {
        users.findAll().stream()
                .filter(user -> user.view().role() == Role.ADMIN)
                .forEach(user -> user.enable(false));
    }
}
