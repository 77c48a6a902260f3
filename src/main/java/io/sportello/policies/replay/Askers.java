package io.sportello.policies.replay;

import io.sportello.policies.deciding.RecordedDecision;
import io.sportello.policies.deciding.RecordedDecisions;
import io.sportello.policies.deciding.RecordedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Threads that ask a table the questions of a page, each a slice of it; all replays of a node share them. */
@Component
class Askers implements DisposableBean {

    private final RecordedDecisions decisions;
    private final int threads;
    private final ExecutorService workers;

    Askers(RecordedDecisions decisions, @Value("${sportello.replays.threads:0}") int threads) {
        this.decisions = decisions;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(this.threads, named());
    }

    private static ThreadFactory named() {
        return work -> {
            Thread thread = new Thread(work, "replay");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** What became of each decision that the replay takes, in the page's order. */
    List<Replayed> ask(Candidate candidate, ReplayWork replay, List<RecordedRow> page) {
        int slice = Math.max(1, (page.size() + threads - 1) / threads);
        List<Future<List<Replayed>>> slices = new ArrayList<>();
        for (int from = 0; from < page.size(); from += slice) {
            List<RecordedRow> rows = page.subList(from, Math.min(page.size(), from + slice));
            slices.add(workers.submit(() -> slice(candidate, replay, rows)));
        }
        List<Replayed> all = new ArrayList<>(page.size());
        slices.forEach(each -> all.addAll(result(each)));
        return all;
    }

    private List<Replayed> slice(Candidate candidate, ReplayWork replay, List<RecordedRow> rows) {
        List<Replayed> replayed = new ArrayList<>(rows.size());
        for (RecordedRow row : rows) {
            RecordedDecision decision = decisions.read(row);
            if (replay.takes(decision.facts().get("marketplace"))) {
                replayed.add(candidate.replay(decision));
            }
        }
        return replayed;
    }

    private static List<Replayed> result(Future<List<Replayed>> slice) {
        try {
            return slice.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking", e);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
