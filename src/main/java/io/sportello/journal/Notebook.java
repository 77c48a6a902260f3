package io.sportello.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, kept until it is about to commit, so that they cost one round trip together. */
class Notebook implements TransactionSynchronization {

    private static final Logger log = LoggerFactory.getLogger(Notebook.class);

    private final Chains chains;
    private final List<Pending> pages = new ArrayList<>();

    private Notebook(Chains chains) {
        this.chains = chains;
    }

    /** The running transaction's, opened when there is none yet. */
    static Notebook of(Chains chains) {
        return open().orElseGet(() -> {
            Notebook notebook = new Notebook(chains);
            TransactionSynchronizationManager.registerSynchronization(notebook);
            return notebook;
        });
    }

    /** The running transaction's, if it has written anything. */
    static Optional<Notebook> open() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Notebook.class::isInstance)
                .map(Notebook.class::cast)
                .findFirst();
    }

    void add(Pending entry) {
        pages.add(entry);
    }

    /** Writes what was kept, now. */
    @Override
    public void flush() {
        if (!pages.isEmpty()) {
            chains.append(List.copyOf(pages));
            pages.clear();
        }
    }

    /** Last of all, because others may still write. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !pages.isEmpty()) {
            log.error("{} journal entries were written too late to be kept: {}", pages.size(), pages);
        }
    }
}
