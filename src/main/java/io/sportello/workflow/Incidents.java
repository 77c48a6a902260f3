package io.sportello.workflow;

import java.util.List;

/** The jobs that have failed for good, for administrators. */
public interface Incidents {

    /** How many there are. */
    long count();

    /**
     * The newest ones.
     *
     * @param limit how many at most
     */
    List<IncidentView> open(int limit);

    /**
     * Lets the engine try a failed job once more; if it fails again it is an incident again.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is no such failed job
     */
    void retry(String jobId);
}
