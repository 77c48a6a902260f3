package io.sportello.performance;

import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The marketplace's clock of a notification: from when it came to when the answer has to be there. */
@Component
class NotificationClocks {

    private final Clocks clocks;

    NotificationClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Lets the clock run from an instant to another, for a reason; one that runs goes on. */
    void run(Notification owner, String cause, Instant from, Instant due) {
        Duration term = Duration.between(from, due);
        if (due.isAfter(from)) {
            clocks.start(owner.subject(), owner.sellerId(), ClockKind.MARKETPLACE, term, cause(cause), from);
        }
    }

    void stop(Notification owner, String cause, Instant at) {
        clocks.stop(owner.subject(), ClockKind.MARKETPLACE, cause(cause), at);
    }

    private static Cause cause(String what) {
        return Cause.of("notification.cause." + what);
    }
}
