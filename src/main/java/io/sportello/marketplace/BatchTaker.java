package io.sportello.marketplace;

import io.sportello.marketplace.reports.ReportItem;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.returns.ReportedReturnRefused;
import io.sportello.workflow.JobWork;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Gets a batch in whatever single rows do: where one can't be taken in, those before it are written, it becomes a reject,
 * and those after it follow. Only a failing database stops it; then the engine tries again later.
 */
@Component
class BatchTaker {

    private static final Logger log = LoggerFactory.getLogger(BatchTaker.class);
    private static final int ATTEMPTS = 5;

    private final BatchWriter writer;

    BatchTaker(BatchWriter writer) {
        this.writer = writer;
    }

    /**
     * Takes a batch in.
     *
     * @param from how many rows of the import stand before the batch
     * @throws Overtaken when another node has read on meanwhile
     */
    void take(long importId, long from, List<ReportItem> batch, long bytes) {
        List<ReportItem> rest = batch;
        long at = from;
        while (!rest.isEmpty()) {
            try {
                write(importId, at, rest, bytes);
                return;
            } catch (RowFailed e) {
                take(importId, at, rest.subList(0, e.index()), bytes);
                at += e.index();
                write(importId, at, List.of(rejected(importId, rest.get(e.index()), e.getCause())), bytes);
                at++;
                rest = rest.subList(e.index() + 1, rest.size());
            }
        }
    }

    private void write(long importId, long from, List<ReportItem> items, long bytes) {
        for (int attempt = 1; ; attempt++) {
            try {
                writer.write(importId, from, items, bytes);
                return;
            } catch (Overtaken e) {
                throw e;
            } catch (RuntimeException e) {
                RuntimeException cause = e instanceof RowFailed failed ? failed.getCause() : e;
                if (isOvertaken(cause) && attempt < ATTEMPTS) {
                    pause(attempt, cause);
                } else if (isPassing(cause)) {
                    throw cause;
                } else if (e instanceof RowFailed) {
                    throw e;
                } else {
                    onCommit(importId, from, items, bytes, e);
                    return;
                }
            }
        }
    }

    /** A failure that showed only when the batch was written out names no row, so each row is tried by itself. */
    private void onCommit(long importId, long from, List<ReportItem> items, long bytes, RuntimeException failure) {
        if (items.size() == 1) {
            if (items.get(0) instanceof Rejected) {
                throw failure;
            }
            throw new RowFailed(0, failure);
        }
        for (int i = 0; i < items.size(); i++) {
            take(importId, from + i, List.of(items.get(i)), bytes);
        }
    }

    private static Rejected rejected(long importId, ReportItem item, RuntimeException why) {
        if (why instanceof ReportedReturnRefused refused) {
            return new Rejected(item.line(), refused.field(), refused.value(), refused.getMessage(), item.raw());
        }
        log.error("Line {} of import {} failed and is rejected", item.line(), importId, why);
        return new Rejected(item.line(), "", "", "reject.internal", item.raw());
    }

    /** Whether the same may go well when it is tried again later. */
    static boolean isPassing(RuntimeException e) {
        return isOvertaken(e) || JobWork.isPassing(e);
    }

    private static boolean isOvertaken(RuntimeException e) {
        return e instanceof ConcurrencyFailureException || e instanceof OptimisticLockingException;
    }

    private static void pause(int attempt, RuntimeException why) {
        try {
            Thread.sleep(50L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }
}
