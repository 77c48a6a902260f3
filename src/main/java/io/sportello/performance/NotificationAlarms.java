package io.sportello.performance;

import io.sportello.notices.Alarm;
import io.sportello.notices.TeamAlarms;
import io.sportello.tasks.TaskHolders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells support on their devices of notifications that can't wait. */
@Component
class NotificationAlarms {

    private static final String TEAM = "support";

    private final TeamAlarms alarms;
    private final TaskHolders holders;
    private final Clock clock;

    NotificationAlarms(TeamAlarms alarms, TaskHolders holders, Clock clock) {
        this.alarms = alarms;
        this.holders = holders;
        this.clock = clock;
    }

    /** One has come in of which the rule says that somebody is told at once; one that is over is history. */
    void received(Notification owner) {
        NotificationView about = owner.view();
        Instant due = about.answerDue() ? about.planDue() : about.readDue();
        if (due.isAfter(clock.instant())) {
            tell("notification-urgent", owner, about.readDue(), List.of());
        }
    }

    /** Its time is up, or nearly; whoever is at it is told as well. */
    void escalated(Notification owner) {
        tell("notification-due", owner, owner.view().due(), holders.of(owner.subject()));
    }

    private void tell(String kind, Notification owner, Instant due, List<String> others) {
        String number = owner.subject().id();
        String key = kind + "-" + number + "-" + clock.instant().toEpochMilli();
        String path = "/performance/notifications/" + number;
        alarms.tell(TEAM, others, new Alarm(kind, owner.subject(), 1, due, path, key, owner.sellerId()));
    }
}
