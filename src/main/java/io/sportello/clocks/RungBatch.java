package io.sportello.clocks;

import io.sportello.subjects.Subject;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Handles some rungs in a transaction: they become done and their handlers' work is kept, or neither. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class RungBatch {

    private final DueRungs due;
    private final RungHandlers handlers;
    private final Workflow workflow;
    private final Clock clock;

    RungBatch(DueRungs due, RungHandlers handlers, Workflow workflow, Clock clock) {
        this.due = due;
        this.handlers = handlers;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Handles the next rungs that are due.
     *
     * @param taken receives their numbers, also when the transaction fails
     */
    void next(int size, Collection<Long> taken) {
        List<DueRung> rungs = due.next(clock.instant(), size);
        rungs.forEach(rung -> taken.add(rung.id()));
        handle(rungs);
    }

    /** Handles those of some rungs that are still to be done. */
    void again(Collection<Long> ids) {
        handle(due.again(ids));
    }

    private void handle(List<DueRung> rungs) {
        if (!rungs.isEmpty()) {
            due.move(rungs.stream().map(DueRung::id).toList(), RungState.PLANNED, RungState.DONE, clock.instant());
            handlers.handle(rungs);
        }
    }

    /** Leaves a rung that has failed on its own to the process {@code retry-rung}, unless it was stopped meanwhile. */
    void handOver(long id) {
        List<DueRung> failed = due.again(List.of(id));
        if (!failed.isEmpty()) {
            due.move(List.of(id), RungState.PLANNED, RungState.RETRYING, clock.instant());
            workflow.start("retry-rung", new Subject("rung", "R-" + id), Map.of());
        }
    }

    /** Tries such a rung again, in the transaction of the engine's job. */
    @Transactional(propagation = Propagation.MANDATORY)
    void retry(long id) {
        due.retrying(id).ifPresent(rung -> {
            due.move(List.of(id), RungState.RETRYING, RungState.DONE, clock.instant());
            try {
                handlers.handle(List.of(rung));
            } catch (RuntimeException e) {
                // the incident shows this message, and the rung's number alone tells nobody what it is about
                throw new IllegalStateException(rung.subject() + ", " + rung.rung() + ": " + e.getMessage(), e);
            }
        });
    }
}
