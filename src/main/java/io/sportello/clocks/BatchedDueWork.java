package io.sportello.clocks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Takes batch after batch, and divides one that fails until what fails stands alone. */
@Service
class BatchedDueWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(BatchedDueWork.class);

    /** The job stays locked to this node for a limited time only, so it comes back for the rest. */
    private static final Duration SOME_SECONDS = Duration.ofSeconds(20);

    private final DueRungs due;
    private final RungBatch batch;
    private final Lanes lanes;
    private final Clock clock;
    private final int size;

    BatchedDueWork(
            DueRungs due, RungBatch batch, Lanes lanes, Clock clock, @Value("${sportello.clocks.batch:500}") int size) {
        this.due = due;
        this.batch = batch;
        this.lanes = lanes;
        this.clock = clock;
        this.size = size;
    }

    /** What fits into one batch needs no other lane. */
    @Override
    public int handleDue() {
        long end = System.nanoTime() + SOME_SECONDS.toNanos();
        return due.moreThan(size, clock.instant()) ? lanes.all(() -> work(end)) : lanes.one(() -> work(end));
    }

    private int work(long end) {
        int sum = 0;
        int found;
        do {
            found = next();
            sum += found;
        } while (found > 0 && System.nanoTime() < end);
        return sum;
    }

    private int next() {
        List<Long> taken = new ArrayList<>();
        try {
            batch.next(size, taken);
        } catch (RuntimeException e) {
            log.warn("A batch of {} rungs failed and is divided: {}", taken.size(), e.toString());
            divide(taken, e);
        }
        return taken.size();
    }

    private void divide(List<Long> failed, RuntimeException cause) {
        if (failed.size() == 1) {
            log.warn("The rung {} failed and is left to retry-rung", failed.get(0), cause);
            batch.handOver(failed.get(0));
        } else if (!failed.isEmpty()) {
            int middle = failed.size() / 2;
            tryAgain(failed.subList(0, middle));
            tryAgain(failed.subList(middle, failed.size()));
        }
    }

    private void tryAgain(List<Long> some) {
        try {
            batch.again(some);
        } catch (RuntimeException e) {
            divide(some, e);
        }
    }

    @Override
    public void retry(long rung) {
        batch.retry(rung);
    }
}
