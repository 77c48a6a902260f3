package io.sportello.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way a process took, rebuilt from the steps it visited, since the engine records no sequence flows. Each visit was
 * entered by one flow: of those that lead to it, the one whose source ended last before it.
 */
class Way {

    private final List<Step> steps;

    /** @param steps in the order in which they began, with those to come at the end */
    Way(List<Step> steps) {
        this.steps = steps;
    }

    /** The ids of the flows that were taken. */
    Set<String> taken(List<Flow> flows) {
        Set<String> taken = new HashSet<>();
        for (int at = 0; at < steps.size(); at++) {
            entry(at, flows).ifPresent(flow -> taken.add(flow.id()));
        }
        return taken;
    }

    private Optional<Flow> entry(int at, List<Flow> flows) {
        Step step = steps.get(at);
        Flow entry = null;
        Step last = null;
        for (int before = 0; before < at; before++) {
            Step source = steps.get(before);
            if (source.endedBefore(step) && (last == null || !source.end().isBefore(last.end()))) {
                Optional<Flow> flow = between(source, step, flows);
                entry = flow.orElse(entry);
                last = flow.isPresent() ? source : last;
            }
        }
        return Optional.ofNullable(entry);
    }

    private static Optional<Flow> between(Step source, Step target, List<Flow> flows) {
        return flows.stream()
                .filter(flow ->
                        flow.source().equals(source.element()) && flow.target().equals(target.element()))
                .findFirst();
    }
}
