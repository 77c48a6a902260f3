package io.sportello.claims;

import io.sportello.notices.Alarm;
import io.sportello.notices.TeamAlarms;
import io.sportello.tasks.TaskHolders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells support on their devices of claims that wait for an answer, as long as there is time to give it. */
@Component
class ClaimAlarms {

    private static final String TEAM = "support";

    private final TeamAlarms alarms;
    private final TaskHolders holders;
    private final Clock clock;

    ClaimAlarms(TeamAlarms alarms, TaskHolders holders, Clock clock) {
        this.alarms = alarms;
        this.holders = holders;
        this.clock = clock;
    }

    /** A claim has come in. */
    void opened(Claim claim) {
        tell("claim-opened", claim, List.of());
    }

    /** Its deadline is near, and nobody has answered; whoever is at it is told as well. */
    void near(Claim claim) {
        tell("claim-due", claim, holders.of(claim.subject()));
    }

    private void tell(String kind, Claim claim, List<String> others) {
        Instant due = claim.due();
        if (due != null && due.isAfter(clock.instant())) {
            String number = claim.subject().id();
            String key = kind + "-" + number + "-" + due.toEpochMilli();
            alarms.tell(
                    TEAM, others, new Alarm(kind, claim.subject(), 1, due, "/claims/" + number, key, claim.sellerId()));
        }
    }
}
