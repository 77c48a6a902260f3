package io.sportello.tasks.lead;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets support leads and administrators see the team's page; templates call it {@code @teamAccess}. */
@Component("teamAccess")
class TeamAccess {

    private static final String LEADS = "support-leads";

    private final CurrentUser user;

    TeamAccess(CurrentUser user) {
        this.user = user;
    }

    public boolean granted() {
        return user.is(Role.ADMIN) || (user.groups().contains(LEADS) && !user.is(Role.SELLER));
    }

    /** @throws AccessDeniedException when somebody else asks */
    void require() {
        if (!granted()) {
            throw new AccessDeniedException("The team's page is for support leads and administrators");
        }
    }

    /** Whether the current user gives the teams' tasks to others: who may not do them may not give them either. */
    boolean mayReassign() {
        return user.groups().contains(LEADS) && !user.is(Role.SELLER);
    }
}
