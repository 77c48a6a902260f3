package io.sportello.workflow.operations;

import io.sportello.workflow.operations.MigrationPreview.StepChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Says what moving the processes of a version to another would do. */
@Component
class MigrationPreviews {

    private final Processes processes;
    private final MigrationPlans plans;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessWords words;

    MigrationPreviews(
            Processes processes,
            MigrationPlans plans,
            RuntimeService runtime,
            RepositoryService repository,
            ProcessWords words) {
        this.processes = processes;
        this.plans = plans;
        this.runtime = runtime;
        this.repository = repository;
        this.words = words;
    }

    /**
     * What moving would do.
     *
     * @param chosen which steps without a counterpart become which
     */
    MigrationPreview of(DeployedVersion from, DeployedVersion to, Map<String, String> chosen) {
        Map<String, String> taken = choices(from, to, chosen);
        Map<String, List<MigrationProblem>> problems = plans.problems(from.definition(), to.definition(), taken);
        Map<String, String> equal = plans.equal(from.definition(), to.definition()).getInstructions().stream()
                .collect(Collectors.toMap(
                        MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
        List<MigrationStep> steps = processes.elements(from.definition()).stream()
                .filter(element -> element.running() > 0)
                .map(element -> new MigrationStep(
                        element.element(),
                        element.name(),
                        element.running(),
                        equal.getOrDefault(element.element(), taken.get(element.element())),
                        taken.containsKey(element.element()),
                        problems.getOrDefault(element.element(), List.of())))
                .toList();
        long stuck = stuck(from.definition(), steps);
        return new MigrationPreview(from, to, steps, targets(to), from.running() - stuck, stuck);
    }

    /** Only steps of the two versions, and none that has its counterpart. */
    Map<String, String> choices(DeployedVersion from, DeployedVersion to, Map<String, String> chosen) {
        Set<String> known = targets(to).stream().map(StepChoice::element).collect(Collectors.toSet());
        Set<String> mapped = plans.equal(from.definition(), to.definition()).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        return chosen.entrySet().stream()
                .filter(choice -> known.contains(choice.getValue()) && !mapped.contains(choice.getKey()))
                .filter(choice ->
                        repository.getBpmnModelInstance(from.definition()).getModelElementById(choice.getKey())
                                instanceof FlowNode)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<StepChoice> targets(DeployedVersion version) {
        return repository.getBpmnModelInstance(version.definition()).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof Activity || node instanceof CatchEvent)
                .filter(node -> !(node instanceof StartEvent || node instanceof BoundaryEvent))
                .map(node -> new StepChoice(node.getId(), words.element(version.definition(), node)))
                .sorted(Comparator.comparing(StepChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private long stuck(String definition, List<MigrationStep> steps) {
        String[] unmapped = MigrationStep.unmapped(steps);
        return unmapped.length == 0
                ? 0
                : runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .activityIdIn(unmapped)
                        .count();
    }
}
