package io.sportello.accounts;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps from sellers who of the staff did something: they read of themselves, and otherwise of the team. */
@Component
public class ActorNames {

    /** Stands for somebody whom the reader may not know; message key {@code journal.actor.team}. */
    public static final String TEAM = "team";

    private static final Set<String> NOBODYS = Set.of("system", "marketplace");

    private final CurrentUser user;

    ActorNames(CurrentUser user) {
        this.user = user;
    }

    /** The actor as the current user may read of them; null stays null. */
    public String shown(String actor) {
        boolean known = actor == null || !user.is(Role.SELLER) || NOBODYS.contains(actor) || actor.equals(user.name());
        return known ? actor : TEAM;
    }
}
