package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Tells where a process can go on that is stuck at a broken step, and what that leaves out. */
@Component
class Moves {

    private final RepositoryService repository;
    private final ProcessWords words;

    Moves(RepositoryService repository, ProcessWords words) {
        this.repository = repository;
        this.words = words;
    }

    /** The ways on after the broken step first, then every other step of the process by name. */
    List<MoveTarget> targets(IncidentView incident) {
        FlowNode broken = broken(incident);
        return Stream.concat(ways(incident, broken), others(incident, broken)).toList();
    }

    private Stream<MoveTarget> ways(IncidentView incident, FlowNode broken) {
        return broken.getOutgoing().stream()
                .map(way -> new MoveTarget(
                        MoveTarget.AFTER + way.getId(),
                        way.getTarget().getId(),
                        words.element(incident.definition(), way.getTarget()),
                        true));
    }

    private Stream<MoveTarget> others(IncidentView incident, FlowNode broken) {
        return broken.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode.class::cast)
                .filter(node -> !(node instanceof StartEvent || node instanceof BoundaryEvent || node.equals(broken)))
                .map(node -> new MoveTarget(
                        MoveTarget.BEFORE + node.getId(),
                        node.getId(),
                        words.element(incident.definition(), node),
                        false))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()));
    }

    /**
     * What going on there means.
     *
     * @throws OperationRefused when the process can't go on there
     */
    MovePreview preview(IncidentView incident, String value) {
        MoveTarget target = targets(incident).stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new OperationRefused("workflow.move.refused.target"));
        FlowNode broken = broken(incident);
        FlowNode next = broken.getModelInstance().getModelElementById(target.element());
        if (target.after()) {
            return new MovePreview(target, names(incident, List.of(left(broken))), List.of());
        }
        Set<FlowNode> ahead = StepGraph.between(broken, next);
        List<FlowNode> passed = new ArrayList<>();
        if (ahead.isEmpty() && !broken.getSucceedingNodes().list().contains(next)) {
            passed.add(next);
            passed.addAll(StepGraph.between(next, broken));
            passed.add(broken);
            return new MovePreview(target, List.of(), names(incident, passed));
        }
        passed.add(left(broken));
        passed.addAll(ahead);
        return new MovePreview(target, names(incident, passed), List.of());
    }

    /** What ends by going on: an event at the edge of a step that would have ended that step ends it here, too. */
    private static FlowNode left(FlowNode broken) {
        return broken instanceof BoundaryEvent event && event.cancelActivity() ? event.getAttachedTo() : broken;
    }

    private List<String> names(IncidentView incident, Iterable<FlowNode> nodes) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(words.element(incident.definition(), node)));
        return names.stream().distinct().toList();
    }

    /** @throws SubjectNotFound when the job stands at no step of a running process */
    FlowNode broken(IncidentView incident) {
        if (incident.definition() != null
                && repository.getBpmnModelInstance(incident.definition()).getModelElementById(incident.element())
                        instanceof FlowNode node) {
            return node;
        }
        throw new SubjectNotFound("step of job " + incident.jobId());
    }
}
