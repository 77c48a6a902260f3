package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.notices.Alarm;
import io.sportello.notices.Alarms;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells people on their devices that a colleague has given them tasks; many at once are told of once. */
@Component
class AssignmentNotice {

    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private final Alarms alarms;
    private final CurrentUser user;
    private final Clock clock;

    AssignmentNotice(Alarms alarms, CurrentUser user, Clock clock) {
        this.alarms = alarms;
        this.user = user;
        this.clock = clock;
    }

    /** @param assignee e-mail address; nobody is told of what they did themselves */
    void tell(TaskView task, String assignee) {
        if (!assignee.equals(user.name())) {
            long when = clock.instant().getEpochSecond() / TOGETHER.toSeconds();
            String key = "assigned-" + user.name() + "-" + when;
            alarms.tell(assignee, new Alarm("assigned", task.subject(), 1, null, "/tasks?view=mine", key, null));
        }
    }
}
