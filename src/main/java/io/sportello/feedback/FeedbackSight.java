package io.sportello.feedback;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import org.springframework.stereotype.Component;

/** What of a feedback the current user may see: a seller sees neither who did something nor why an officer sent it back. */
@Component
class FeedbackSight {

    private final ActorNames actors;
    private final CurrentUser user;

    FeedbackSight(ActorNames actors, CurrentUser user) {
        this.actors = actors;
        this.user = user;
    }

    FeedbackView of(Feedback about) {
        return about.view(actors::shown, !user.is(Role.SELLER));
    }
}
