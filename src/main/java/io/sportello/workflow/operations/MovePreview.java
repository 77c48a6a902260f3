package io.sportello.workflow.operations;

import java.util.List;

/**
 * What moving a process past its broken step would mean.
 *
 * @param target where it goes on
 * @param skipped what is left out, by name, the broken step first; empty when the process goes back
 * @param again what is gone through again, by name, when the process goes back
 */
record MovePreview(MoveTarget target, List<String> skipped, List<String> again) {}
