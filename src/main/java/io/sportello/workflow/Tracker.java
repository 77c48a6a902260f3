package io.sportello.workflow;

import io.sportello.subjects.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Finds out where a subject's newest process stands, and by which way it got there. */
@Component
class Tracker {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Tracker(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @param process the process's name, or null for whichever */
    Optional<Whereabouts> whereabouts(Subject subject, String process) {
        HistoricProcessInstanceQuery processes =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(subject.toString());
        if (process != null) {
            processes.processDefinitionKey(process);
        }
        return processes.orderByProcessInstanceStartTime().desc().listPage(0, 1).stream()
                .map(this::whereabouts)
                .findFirst();
    }

    private Whereabouts whereabouts(HistoricProcessInstance process) {
        Set<String> active = process.getEndTime() == null ? active(process.getId()) : Set.of();
        Set<String> done = done(process, active);
        return new Whereabouts(
                process.getProcessDefinitionKey(),
                process.getProcessDefinitionId(),
                process.getProcessDefinitionVersion(),
                active,
                done,
                process.getEndTime() != null);
    }

    /** Executions also know the step that is still to begin as a job, which history does not. */
    private Set<String> active(String processInstanceId) {
        Set<String> active = new LinkedHashSet<>();
        for (Execution execution : runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .list()) {
            ExecutionEntity entity = (ExecutionEntity) execution;
            if (entity.isActive() && entity.getActivityId() != null) {
                active.add(Step.element(entity.getActivityId()));
            }
        }
        return active;
    }

    private Set<String> done(HistoricProcessInstance process, Set<String> active) {
        List<Step> steps = steps(process.getId(), active);
        Set<String> done = new LinkedHashSet<>();
        steps.stream()
                .filter(step -> step.end() != null && !active.contains(step.element()))
                .forEach(step -> done.add(step.element()));
        done.addAll(new Way(steps).taken(flows(process.getProcessDefinitionId())));
        return done;
    }

    private List<Step> steps(String processInstanceId, Set<String> active) {
        List<Step> begun = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(Step::of)
                .toList();
        Set<String> visited = begun.stream().map(Step::element).collect(Collectors.toSet());
        return Stream.concat(
                        begun.stream(),
                        active.stream()
                                .filter(element -> !visited.contains(element))
                                .map(Step::toCome))
                .toList();
    }

    private List<Flow> flows(String processDefinitionId) {
        return repository.getBpmnModelInstance(processDefinitionId).getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }
}
