package io.sportello.workflow;

import java.util.Set;

/**
 * Where a process stands.
 *
 * @param process the process id, such as {@code handle-return}
 * @param processDefinitionId the deployed version, for {@link Workflow#diagram}
 * @param version its version number
 * @param active ids of the elements that are running now
 * @param done ids of the elements and sequence flows behind it
 * @param ended whether the process has ended
 */
public record Whereabouts(
        String process, String processDefinitionId, int version, Set<String> active, Set<String> done, boolean ended) {}
