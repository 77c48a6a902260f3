package io.sportello.tasks;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the work list's transactions begin and end: one for each question, one for each change. */
@Component
class TaskTransactions {

    private final TaskItems items;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate rehearsing;

    TaskTransactions(TaskItems items, PlatformTransactionManager transactions) {
        this.items = items;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.rehearsing = new TransactionTemplate(transactions);
        this.rehearsing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T read(Supplier<T> question) {
        return reading.execute(status -> question.get());
    }

    <T> T write(Supplier<T> change) {
        return writing.execute(status -> change.get());
    }

    /** @throws TaskGone when the task was finished meanwhile, where the database only says that somebody was faster */
    TaskView change(String id, Supplier<TaskView> change) {
        return orGone(id, () -> write(change));
    }

    /** Makes a change and makes it undone, to learn whether it would be refused. Fails as {@link #change} does. */
    void rehearse(String id, Supplier<TaskView> change) {
        orGone(
                id,
                () -> rehearsing.execute(status -> {
                    TaskView changed = change.get();
                    items.flush();
                    status.setRollbackOnly();
                    return changed;
                }));
    }

    private TaskView orGone(String id, Supplier<TaskView> change) {
        try {
            return change.get();
        } catch (ProcessEngineException | ConcurrencyFailureException e) {
            TaskView now = read(() -> items.get(id).view());
            if (now.completed() != null) {
                throw new TaskGone(now);
            }
            throw e;
        }
    }
}
