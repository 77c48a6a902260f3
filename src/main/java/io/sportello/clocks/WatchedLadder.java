package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The {@link Ladder} of rows, which tells the watch of what is due before it looks again anyway. */
@Service
@Transactional
class WatchedLadder implements Ladder {

    private static final Logger log = LoggerFactory.getLogger(WatchedLadder.class);

    private final LadderRows rows;
    private final LadderWatch watch;
    private final SellerScope scope;

    WatchedLadder(LadderRows rows, LadderWatch watch, SellerScope scope) {
        this.rows = rows;
        this.watch = watch;
        this.scope = scope;
    }

    @Override
    public void plan(Subject subject, String sellerId, ClockKind clock, List<Rung> rungs) {
        if (!scope.sees(sellerId)) {
            throw new SubjectNotFound("seller " + sellerId);
        }
        int last = rows.lastPlan(subject, clock);
        if (last > 0) {
            rows.stop(subject, clock);
        }
        rows.insert(subject, sellerId, clock, last + 1, rungs);
        rungs.stream().map(Rung::dueAt).min(Instant::compareTo).ifPresent(this::tell);
    }

    @Override
    public boolean stop(Subject subject, ClockKind clock) {
        return rows.stop(subject, clock) > 0;
    }

    @Override
    public void stop(Collection<Subject> subjects, ClockKind clock) {
        rows.hold(subjects, clock);
        rows.stop(subjects, clock);
    }

    @Override
    public void hold(Collection<Subject> subjects, ClockKind clock) {
        rows.hold(subjects, clock);
    }

    @Override
    public void resume(Subject subject, ClockKind clock) {
        rows.resume(subject, clock);
        tellOf(subject, clock);
    }

    @Override
    public void move(Subject subject, ClockKind clock, List<Rung> rungs) {
        rows.move(subject, clock, rungs);
        tellOf(subject, clock);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlannedRung> rungs(Subject subject) {
        return rows.find(subject);
    }

    private void tellOf(Subject subject, ClockKind clock) {
        Instant earliest = rows.earliest(subject, clock);
        if (earliest != null) {
            tell(earliest);
        }
    }

    /** After the commit, so that nobody's transaction fails or waits because of the timer. */
    private void tell(Instant earliest) {
        if (watch.mayMiss(earliest)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    hurry(earliest);
                }
            });
        }
    }

    private void hurry(Instant earliest) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                watch.hurry(earliest);
                return null;
            });
        } catch (Exception e) {
            // the watch is looking just now, or looks again soon anyway
            log.info("The timer was not brought forward: {}", e.toString());
        }
    }
}
