package io.sportello.policies.replay;

import io.sportello.policies.TableRefused;
import io.sportello.policies.deciding.Guard;
import io.sportello.policies.deciding.RecordedDecisions;
import io.sportello.policies.deciding.RecordedRow;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.workflow.JobWork;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Works a replay off page by page, in memory that does not grow with the decisions. */
@Service
class PartialReplayRuns implements ReplayRuns {

    private static final Logger log = LoggerFactory.getLogger(PartialReplayRuns.class);

    private final ReplayStore store;
    private final RecordedDecisions decisions;
    private final Askers askers;
    private final Guard guard;
    private final PolicyShelf shelf;
    private final JobWork work;
    private final Duration part;
    private final int size;

    PartialReplayRuns(
            ReplayStore store,
            RecordedDecisions decisions,
            Askers askers,
            Guard guard,
            PolicyShelf shelf,
            JobWork work,
            @Value("${sportello.replays.part:PT10S}") Duration part,
            @Value("${sportello.replays.page:2000}") int size) {
        this.store = store;
        this.decisions = decisions;
        this.askers = askers;
        this.guard = guard;
        this.shelf = shelf;
        this.work = work;
        this.part = part;
        this.size = size;
    }

    @Override
    public Outcome run(long replayId) {
        return work.call(() -> part(replayId));
    }

    private Outcome part(long id) {
        ReplayWork replay = store.begin(id);
        try {
            return replay.status().ended() ? outcome(replay.status()) : ask(replay);
        } catch (TableRefused refused) {
            store.fail(id, refused.getMessage());
            return Outcome.FAILED;
        } catch (RuntimeException e) {
            if (!JobWork.isPassing(e)) {
                log.error("Replay {} stopped", id, e);
                store.trouble(id);
            }
            throw e;
        }
    }

    private Outcome ask(ReplayWork replay) {
        Candidate candidate = new Candidate(CompiledTable.of(replay.label(), replay.content()), guard, shelf);
        long end = System.nanoTime() + part.toNanos();
        ReplayWork next = replay;
        do {
            List<RecordedRow> page = decisions.after(
                    next.range(), next.place().at(), next.place().id(), size);
            if (page.isEmpty()) {
                store.finish(replay.id());
                return outcome(store.work(replay.id()).status());
            }
            ReplayPage came = ReplayPage.of(askers.ask(candidate, next, page));
            if (!store.take(next, page, came)) {
                return outcome(store.work(replay.id()).status());
            }
            next = next.behind(page.get(page.size() - 1), came.others().size());
        } while (System.nanoTime() < end);
        return Outcome.MORE;
    }

    private static Outcome outcome(ReplayStatus status) {
        return switch (status) {
            case DONE -> Outcome.DONE;
            case CANCELLED -> Outcome.CANCELLED;
            case FAILED -> Outcome.FAILED;
            case WAITING, RUNNING -> Outcome.MORE;
        };
    }
}
