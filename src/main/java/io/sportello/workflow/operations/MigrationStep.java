package io.sportello.workflow.operations;

import java.util.List;

/**
 * What becomes of a step at which processes stand.
 *
 * @param element its id
 * @param name what it is called
 * @param running how many processes stand there
 * @param target the step of the newer version that it becomes, or null when it has no counterpart
 * @param chosen whether an administrator chose that
 * @param problems why it can't become that
 */
record MigrationStep(
        String element, String name, int running, String target, boolean chosen, List<MigrationProblem> problems) {

    /** The ids of those without a counterpart. */
    static String[] unmapped(List<MigrationStep> steps) {
        return steps.stream()
                .filter(step -> step.target() == null)
                .map(MigrationStep::element)
                .toArray(String[]::new);
    }
}
