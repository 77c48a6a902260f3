package io.sportello.workflow.operations;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets only administrators pass. */
@Component
class Administrators {

    private final CurrentUser user;

    Administrators(CurrentUser user) {
        this.user = user;
    }

    /** @throws AccessDeniedException when somebody else asks */
    void require() {
        if (!user.is(Role.ADMIN)) {
            throw new AccessDeniedException("The engine is for administrators");
        }
    }
}
