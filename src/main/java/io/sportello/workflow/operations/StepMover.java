package io.sportello.workflow.operations;

import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a process past its broken step, which is cancelled, and tells the case's journal. */
@Service
class StepMover {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Incidents incidents;
    private final Moves moves;
    private final OperatorJournal journal;

    StepMover(
            RuntimeService runtime,
            ManagementService management,
            Incidents incidents,
            Moves moves,
            OperatorJournal journal) {
        this.runtime = runtime;
        this.management = management;
        this.incidents = incidents;
        this.moves = moves;
        this.journal = journal;
    }

    /**
     * Goes on elsewhere. What comes next runs at once, in this transaction, as far as it waits for nothing.
     *
     * @throws OperationRefused when the process can't go on there, or there is no reason
     */
    @Transactional
    public void move(String jobId, String target, String reason) {
        IncidentView incident = incidents.get(jobId);
        Reasons.check(reason);
        MovePreview preview = moves.preview(incident, target);
        journal.write(
                incident,
                "journal.step-passed",
                Map.of("target", preview.target().element(), "reason", reason.strip()));
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(incident.instance());
        // the new place is taken before the old one is left, so that the process does not end in between
        if (target.startsWith(MoveTarget.AFTER)) {
            change.startTransition(target.substring(MoveTarget.AFTER.length()));
        } else {
            change.startBeforeActivity(target.substring(MoveTarget.BEFORE.length()));
        }
        leave(change, incident);
        change.execute();
    }

    private void leave(ProcessInstanceModificationBuilder change, IncidentView incident) {
        FlowNode broken = moves.broken(incident);
        if (broken instanceof StartEvent) {
            throw new OperationRefused("workflow.move.refused.place");
        }
        if (broken instanceof BoundaryEvent event && !event.cancelActivity()) {
            // it would have left its step alone, so only its job goes
            management.deleteJob(incident.jobId());
            return;
        }
        cancel(change, incident);
    }

    private void cancel(ProcessInstanceModificationBuilder change, IncidentView incident) {
        String execution = management
                .createJobQuery()
                .jobId(incident.jobId())
                .singleResult()
                .getExecutionId();
        ActivityInstance root = runtime.getActivityInstance(incident.instance());
        Optional<TransitionInstance> waiting = all(root)
                .flatMap(one -> Arrays.stream(one.getChildTransitionInstances()))
                .filter(one -> one.getExecutionId().equals(execution))
                .findFirst();
        if (waiting.isPresent()) {
            change.cancelTransitionInstance(waiting.get().getId());
            return;
        }
        List<ActivityInstance> running = all(root)
                .skip(1)
                .filter(one -> List.of(one.getExecutionIds()).contains(execution))
                .toList();
        if (running.isEmpty()) {
            throw new OperationRefused("workflow.move.refused.place");
        }
        // the innermost stands last
        change.cancelActivityInstance(running.get(running.size() - 1).getId());
    }

    private static Stream<ActivityInstance> all(ActivityInstance instance) {
        return Stream.concat(
                Stream.of(instance),
                Arrays.stream(instance.getChildActivityInstances()).flatMap(StepMover::all));
    }
}
