package io.sportello.workflow.operations;

import java.util.List;

/**
 * What moving the processes of a version to another would do.
 *
 * @param from the version they run in
 * @param to the version they would run in
 * @param steps the steps at which processes stand
 * @param targets the steps of the other version that can be chosen
 * @param movable how many can be moved
 * @param stuck how many stand where the other version has no counterpart, and stay
 */
record MigrationPreview(
        DeployedVersion from,
        DeployedVersion to,
        List<MigrationStep> steps,
        List<StepChoice> targets,
        long movable,
        long stuck) {

    /** Whether the engine would take it. */
    public boolean valid() {
        return steps.stream().allMatch(step -> step.problems().isEmpty());
    }

    /**
     * A step that can be chosen.
     *
     * @param element its id
     * @param name what it is called
     */
    record StepChoice(String element, String name) {}
}
