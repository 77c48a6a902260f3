package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets failed jobs be tried again, one or many, and keeps which, so that each one's outcome can be seen. */
@Service
class Retries {

    /** How many at once at the most. */
    static final int MOST = 500;

    private final Incidents incidents;
    private final RunStore runs;
    private final OperatorJournal journal;

    Retries(Incidents incidents, RunStore runs, OperatorJournal journal) {
        this.incidents = incidents;
        this.runs = runs;
        this.journal = journal;
    }

    /**
     * Tries one again.
     *
     * @return the run's number
     * @throws SubjectNotFound when there is no such failed job
     */
    @Transactional
    public long one(String jobId) {
        return run(List.of(retry(incidents.get(jobId))));
    }

    /**
     * Tries the chosen ones again; those that are not failed any more stay as they are.
     *
     * @return the run's number
     * @throws OperationRefused when none or too many are chosen
     */
    @Transactional
    public long chosen(Collection<String> jobIds) {
        if (jobIds.isEmpty()) {
            throw new OperationRefused("workflow.incidents.refused.none");
        }
        if (jobIds.size() > MOST) {
            throw new OperationRefused("workflow.incidents.refused.many", MOST);
        }
        return run(
                new LinkedHashSet<>(jobIds).stream().map(this::retryWhereFailed).toList());
    }

    /**
     * Tries all again that a filter finds, the newest {@value #MOST} at the most.
     *
     * @param expected how many the page said there are
     * @return the run's number
     * @throws OperationRefused when there are none, or others than expected
     */
    @Transactional
    public long all(IncidentFilter which, long expected) {
        long count = incidents.count(which);
        if (count != expected) {
            throw new OperationRefused("workflow.incidents.refused.count", count, expected);
        }
        List<IncidentView> found = incidents.open(which, 0, MOST);
        if (found.isEmpty()) {
            throw new OperationRefused("workflow.incidents.refused.none");
        }
        return run(found.stream().map(this::retry).toList());
    }

    private RunItem retryWhereFailed(String jobId) {
        Optional<IncidentView> found = find(jobId);
        return found.isPresent()
                ? retry(found.get())
                : new RunItem(jobId.substring(0, Math.min(64, jobId.length())), null, null, null, false);
    }

    private Optional<IncidentView> find(String jobId) {
        try {
            return Optional.of(incidents.get(jobId));
        } catch (SubjectNotFound e) {
            return Optional.empty();
        }
    }

    private RunItem retry(IncidentView incident) {
        incidents.retry(incident.jobId());
        journal.write(incident, "journal.job-retried", Map.of("cause", incident.cause()));
        return new RunItem(incident.jobId(), incident.process(), incident.element(), incident.subject(), true);
    }

    private long run(List<RunItem> items) {
        return runs.add(RunKind.RETRY, null, 0, 0, null, items);
    }
}
