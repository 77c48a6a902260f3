package io.sportello.messages;

import io.sportello.subjects.Subject;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the clocks, the ladder and the processes follow when a change in a thread makes its buyer wait, or no longer. */
@Component
class ThreadWaiting {

    private final ThreadClocks clocks;
    private final ThreadDeadlines deadlines;
    private final ApplicationEventPublisher events;

    ThreadWaiting(ThreadClocks clocks, ThreadDeadlines deadlines, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** Somebody answers by completing the task, so its process needs no telling. */
    void answered(MessageThread thread, Waited before, String cause, Instant at) {
        follow(thread, before, cause, at);
    }

    /** Something else has changed what waits. */
    void changed(MessageThread thread, Waited before, String cause, Instant at) {
        follow(thread, before, cause, at);
        if (before.since() != null && !thread.waits()) {
            events.publishEvent(new MessageSettled(thread.subjectName()));
        } else if (before.since() == null && thread.waits()) {
            events.publishEvent(new MessageWaits(thread.subjectName()));
        }
    }

    private void follow(MessageThread thread, Waited before, String cause, Instant at) {
        Subject subject = thread.subjectName();
        Waited now = thread.waited();
        if (before.escalated() && !now.escalated()) {
            events.publishEvent(new MessageAnswered(subject));
        }
        if (before.since() != null && now.since() == null) {
            clocks.stop(subject, cause, at);
        } else if (before.since() != null && !before.since().equals(now.since()) && !now.escalated()) {
            deadlines.planAnew(thread, at);
        }
    }
}
