package io.sportello.messages;

import io.sportello.accounts.SellerScope;
import io.sportello.clocks.DueWork;
import io.sportello.messages.SweepBatch.Overdue;
import java.util.List;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds what the timers missed. The ladders get their turn first, so that only what they do not know of is left: a message
 * whose rungs were lost, say, or could not be done.
 */
@Service
public class MessageSweep {

    private static final Logger log = LoggerFactory.getLogger(MessageSweep.class);

    private final DueWork ladders;
    private final SweepBatch batch;
    private final SellerScope scope;

    MessageSweep(DueWork ladders, SweepBatch batch, SellerScope scope) {
        this.ladders = ladders;
        this.batch = batch;
        this.scope = scope;
    }

    /**
     * Escalates every message that is overdue and not escalated, in batches of one transaction each.
     *
     * @return how many were escalated
     */
    public int sweep() {
        ladders.handleDue();
        // the batches' engine commands belong to their own transactions, not to the job that this runs in
        try {
            return ProcessEngineContext.withNewProcessEngineContext(() -> scope.callAsSystem(this::sweepAll));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int sweepAll() {
        int sum = 0;
        List<Overdue> some = batch.after(Overdue.NONE);
        while (!some.isEmpty()) {
            sum += escalate(some);
            some = batch.after(some.get(some.size() - 1));
        }
        if (sum > 0) {
            log.warn("{} overdue messages were missed by their timers and are escalated now", sum);
        }
        return sum;
    }

    /** One that fails does not keep the others waiting; the next look finds it again. */
    private int escalate(List<Overdue> some) {
        try {
            return batch.escalate(some);
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                log.error(
                        "The overdue message {} can't be escalated", some.get(0).subject(), e);
                return 0;
            }
            return some.stream().mapToInt(each -> escalate(List.of(each))).sum();
        }
    }
}
