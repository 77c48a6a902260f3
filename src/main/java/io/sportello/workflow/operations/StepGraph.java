package io.sportello.workflow.operations;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which steps lie between two steps of a process. */
final class StepGraph {

    private StepGraph() {}

    /** What can come after a step and before another, in the order of the ways; empty when no way leads there. */
    static Set<FlowNode> between(FlowNode from, FlowNode to) {
        Set<FlowNode> ahead =
                reached(from, to, node -> node.getSucceedingNodes().list());
        if (!ahead.contains(to)) {
            return Set.of();
        }
        Set<FlowNode> behind = reached(to, from, node -> node.getPreviousNodes().list());
        Set<FlowNode> between = new LinkedHashSet<>(ahead);
        between.retainAll(behind);
        between.remove(from);
        between.remove(to);
        return between;
    }

    private static Set<FlowNode> reached(
            FlowNode start, FlowNode stop, Function<FlowNode, Collection<FlowNode>> neighbours) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(neighbours.apply(start));
        while (!open.isEmpty()) {
            FlowNode next = open.poll();
            if (reached.add(next) && !next.equals(stop)) {
                open.addAll(neighbours.apply(next));
            }
        }
        return reached;
    }
}
