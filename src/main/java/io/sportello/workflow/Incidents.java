package io.sportello.workflow;

import java.util.List;

/** The jobs that have failed for good, for administrators. */
public interface Incidents {

    /** How many there are. */
    default long count() {
        return count(IncidentFilter.ALL);
    }

    /** How many of some there are. */
    long count(IncidentFilter which);

    /**
     * Some of them, the newest first.
     *
     * @param from how many of the newest to pass over
     * @param limit how many at most
     */
    List<IncidentView> open(IncidentFilter which, int from, int limit);

    /** @throws io.sportello.subjects.SubjectNotFound when there is no such failed job */
    IncidentView get(String jobId);

    /**
     * Lets the engine try a failed job once more; if it fails again it is an incident again.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is no such failed job
     */
    void retry(String jobId);
}
