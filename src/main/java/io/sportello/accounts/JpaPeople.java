package io.sportello.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the users' rows. */
@Component
@Transactional(readOnly = true)
class JpaPeople implements People {

    private final UserRepository users;

    JpaPeople(UserRepository users) {
        this.users = users;
    }

    @Override
    public Optional<Reader> find(String name) {
        return users.findByEmail(name)
                .filter(AppUser::enabled)
                .map(AppUser::signedIn)
                .map(user -> new Reader(user.locale(), user.zone()));
    }

    @Override
    public String shown(String name) {
        return users.findByEmail(name)
                .map(AppUser::signedIn)
                .map(SignedInUser::displayName)
                .orElse(name);
    }
}
