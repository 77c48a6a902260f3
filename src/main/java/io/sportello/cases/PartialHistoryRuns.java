package io.sportello.cases;

import io.sportello.workflow.JobWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;

/** Works a stored history off, batch by batch. */
@Service
class PartialHistoryRuns implements HistoryRuns {

    private static final Logger log = LoggerFactory.getLogger(PartialHistoryRuns.class);

    private final HistorySteps steps;
    private final JobWork work;
    private final Duration part;

    PartialHistoryRuns(HistorySteps steps, JobWork work, @Value("${sportello.imports.part:PT10S}") Duration part) {
        this.steps = steps;
        this.work = work;
        this.part = part;
    }

    @Override
    public Outcome run(long importId) {
        return work.call(() -> part(importId));
    }

    private Outcome part(long importId) throws Exception {
        try {
            return switch (steps.status(importId)) {
                case RECEIVED -> read(importId);
                case REBUILDING -> rebuild(importId);
                case DONE -> Outcome.IMPORTED;
                case REFUSED -> Outcome.REFUSED;
                case FAILED -> Outcome.FAILED;
            };
        } catch (HistoryRefused refused) {
            steps.refuse(importId, refused.getMessage());
            return Outcome.REFUSED;
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException e) {
            log.error("History {} failed", importId, e);
            steps.fail(importId);
            return Outcome.FAILED;
        }
    }

    private Outcome read(long importId) throws Exception {
        steps.read(importId);
        return Outcome.MORE;
    }

    private Outcome rebuild(long importId) {
        long end = System.nanoTime() + part.toNanos();
        while (steps.rebuild(importId)) {
            if (System.nanoTime() > end) {
                return Outcome.MORE;
            }
        }
        steps.finish(importId);
        return Outcome.IMPORTED;
    }
}
