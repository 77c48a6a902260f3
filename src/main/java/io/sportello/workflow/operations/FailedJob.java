package io.sportello.workflow.operations;

import io.sportello.workflow.IncidentView;

/**
 * A failed job, as the pages show it.
 *
 * @param incident the job
 * @param process what its process is called, or null when it belongs to none
 * @param element what the step is called that it stands at, or null
 * @param cause why it failed
 * @param title what its case is about, or null
 * @param path the page of its case, or null
 */
record FailedJob(IncidentView incident, String process, String element, Cause cause, String title, String path) {

    /** How people call it: its case, else its number. */
    public String name() {
        return incident.subject() == null
                ? incident.jobId()
                : incident.subject().toString();
    }
}
