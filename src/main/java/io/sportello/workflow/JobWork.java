package io.sportello.workflow;

import io.sportello.accounts.SellerScope;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Does the long work of an engine job, with every seller visible, in transactions that are not the job's. */
@Component
public class JobWork {

    private final SellerScope scope;

    JobWork(SellerScope scope) {
        this.scope = scope;
    }

    /**
     * Does the work.
     *
     * @throws IllegalStateException when it fails with a checked exception
     */
    public <T> T call(Callable<T> work) {
        try {
            // the job's own engine command would hold what the work's transactions start until after they were
            // committed
            return ProcessEngineContext.withNewProcessEngineContext(() -> scope.callAsSystem(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether what failed is the database and not the work, so that the same may go well when the job runs again. */
    public static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof CannotCreateTransactionException;
    }
}
