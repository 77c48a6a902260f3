package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does the same work on several threads beside each other, as the system and apart from the job that asks for it. */
@Component
class Lanes {

    private final SellerScope scope;
    private final int count;

    Lanes(SellerScope scope, @Value("${sportello.clocks.lanes:2}") int count) {
        this.scope = scope;
        this.count = count;
    }

    /** Does the work in one lane. */
    int one(Callable<Integer> work) {
        try {
            // the handlers' engine commands belong to their own transactions, not to the job that this runs in
            return ProcessEngineContext.withNewProcessEngineContext(() -> scope.callAsSystem(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the work in every lane and ends with the last; one's failure is thrown when all have ended. */
    int all(Callable<Integer> work) {
        List<FutureTask<Integer>> others = new ArrayList<>();
        for (int lane = 2; lane <= count; lane++) {
            FutureTask<Integer> other = new FutureTask<>(() -> one(work));
            new Thread(other, "lane-" + lane).start();
            others.add(other);
        }
        try {
            return one(work) + others.stream().mapToInt(Lanes::result).sum();
        } finally {
            others.forEach(Lanes::await);
        }
    }

    private static int result(FutureTask<Integer> lane) {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(FutureTask<Integer> lane) {
        try {
            result(lane);
        } catch (IllegalStateException known) {
            // it is thrown where the result is asked for
        }
    }
}
