package io.sportello.messages;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a buyer wait again, since when they did, whose answer counts no longer. */
@Component
class AnswerUndone {

    private final HeldThreads held;
    private final ThreadClocks clocks;
    private final ThreadWaiting waiting;
    private final ThreadJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerUndone(
            HeldThreads held,
            ThreadClocks clocks,
            ThreadWaiting waiting,
            ThreadJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.held = held;
        this.clocks = clocks;
        this.waiting = waiting;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** An earlier answer that still stands keeps what it settled. */
    void undo(ThreadEntry entry, Consumer<ThreadEntry> how, String what, Map<String, Object> facts) {
        MessageThread thread = held.hold(entry.thread().subjectName());
        Waited before = thread.waited();
        how.accept(entry);
        thread.reopen(entry);
        journal.write(thread, what, facts);
        if (before.since() == null && thread.waits()) {
            clocks.undo(thread.subjectName(), "messages.cause." + what);
            events.publishEvent(new MessageWaits(thread.subjectName()));
        } else {
            waiting.changed(thread, before, "messages.cause." + what, clock.instant());
        }
    }
}
