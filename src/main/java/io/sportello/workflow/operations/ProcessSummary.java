package io.sportello.workflow.operations;

import java.util.List;

/**
 * A process with all its versions.
 *
 * @param process process id
 * @param name what it is called
 * @param versions the newest first
 * @param overdue how many tasks are past their due date, and timers should have fired
 */
record ProcessSummary(String process, String name, List<DeployedVersion> versions, long overdue) {

    /** How many run, in whichever version. */
    public int running() {
        return versions.stream().mapToInt(DeployedVersion::running).sum();
    }

    /** How many jobs have failed for good. */
    public int failed() {
        return versions.stream().mapToInt(DeployedVersion::failed).sum();
    }

    /** How many run in a version that is not the newest. */
    public int behind() {
        return running() - versions.get(0).running();
    }
}
