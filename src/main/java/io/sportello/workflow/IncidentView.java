package io.sportello.workflow;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * A job that has failed for good.
 *
 * @param jobId the job, to be tried again
 * @param subject whose process it belongs to, or null when it belongs to none
 * @param process process id, or null
 * @param definition the deployed version of the process, or null
 * @param instance the running process, or null
 * @param element the element it stands at, or null
 * @param since when it failed for the last time
 * @param cause the error's message; may be empty
 */
public record IncidentView(
        String jobId,
        Subject subject,
        String process,
        String definition,
        String instance,
        String element,
        Instant since,
        String cause) {}
