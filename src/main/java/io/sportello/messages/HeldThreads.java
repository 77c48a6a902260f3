package io.sportello.messages;

import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Ladder;
import io.sportello.subjects.Subject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;

/**
 * Holds threads for a change: first their ladders and then they themselves, the same way round as the ladder does it, and as
 * they are after whatever it did just now.
 */
@Component
class HeldThreads {

    private final MessageThreads threads;
    private final Ladder ladder;

    @PersistenceContext
    private EntityManager entities;

    HeldThreads(MessageThreads threads, Ladder ladder) {
        this.threads = threads;
        this.ladder = ladder;
    }

    /** The thread a subject names, or {@link io.sportello.subjects.SubjectNotFound}. */
    MessageThread hold(Subject subject) {
        return hold(List.of(subject)).get(0);
    }

    /** The threads, in their order. */
    List<MessageThread> hold(List<Subject> subjects) {
        List<MessageThread> found = subjects.stream()
                .map(threads::of)
                .map(thread -> (MessageThread) Hibernate.unproxy(thread))
                .toList();
        ladder.hold(subjects, ClockKind.MARKETPLACE);
        threads.flush();
        sorted(found).forEach(thread -> entities.refresh(thread, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private static Stream<MessageThread> sorted(List<MessageThread> threads) {
        return threads.stream().distinct().sorted(Comparator.comparing(MessageThread::id));
    }
}
