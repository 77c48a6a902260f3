package io.sportello;

import io.sportello.accounts.SellerScope;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Executes the engine's jobs when a test says so, in the test's thread, as the job executor would. */
public class EngineJobs {

    private static final int MANY = 1_000;

    private final ManagementService management;
    private final SellerScope scope;

    EngineJobs(ManagementService management, SellerScope scope) {
        this.management = management;
        this.scope = scope;
    }

    /**
     * Executes jobs until none is due at the clock's time. A job that fails keeps its exception and its next due date.
     *
     * @return how many were executed, failed ones included
     */
    public int runDue() {
        int count = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
            count += due.size();
            if (count > MANY) {
                throw new IllegalStateException("Jobs never end, such as " + due.get(0));
            }
        }
        return count;
    }

    /** The jobs that are due at the clock's time; the engine's own housekeeping excluded. */
    public List<Job> due() {
        return management.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessDefinitionId() != null)
                .toList();
    }

    private void run(Job job) {
        scope.runAsSystem(() -> {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                if (management
                                        .createJobQuery()
                                        .jobId(job.getId())
                                        .withException()
                                        .count()
                                == 0
                        && management.createJobQuery().jobId(job.getId()).count() > 0) {
                    throw e;
                }
            }
        });
    }
}
