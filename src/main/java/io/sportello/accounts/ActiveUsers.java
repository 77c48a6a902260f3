package io.sportello.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a user who may act, with all that the user may do. */
@Component
class ActiveUsers {

    private final UserRepository users;

    ActiveUsers(UserRepository users) {
        this.users = users;
    }

    @Transactional(readOnly = true)
    public Optional<SignedInUser> find(String email) {
        return users.findByEmail(email).filter(AppUser::enabled).map(AppUser::signedIn);
    }
}
