package io.sportello.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts whose password everybody knows, when a database with sample data is started without sample mode. */
@Component
class SampleUsersOut {

    private static final Logger log = LoggerFactory.getLogger(SampleUsersOut.class);

    private final UserRepository users;
    private final SignIns signIns;
    private final PasswordEncoder passwords;

    SampleUsersOut(UserRepository users, SignIns signIns, PasswordEncoder passwords) {
        this.users = users;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    @Transactional
    void disable() {
        SampleUser.ALL.stream()
                .map(sample -> users.findByEmail(sample.email()))
                .flatMap(Optional::stream)
                .filter(user -> user.enabled() && hasSamplePassword(user))
                .forEach(this::disable);
    }

    private boolean hasSamplePassword(AppUser user) {
        return user.passwordHash() != null && passwords.matches(SampleUser.PASSWORD, user.passwordHash());
    }

    private void disable(AppUser user) {
        user.enable(false);
        signIns.endOthers(user.id(), Optional.empty());
        log.warn("Disabled the sample user {}, whose password everybody knows", user.email());
    }
}
