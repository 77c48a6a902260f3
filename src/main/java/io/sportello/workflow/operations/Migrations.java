package io.sportello.workflow.operations;

import io.sportello.subjects.Subject;
import io.sportello.workflow.operations.MigrationPreview.StepChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves running processes from one deployed version to another, by a batch of the engine. */
@Service
class Migrations {

    /** How many at once at the most. */
    static final int MOST = 1000;

    private static final int PAGE = 500;

    private final Processes processes;
    private final MigrationPlans plans;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessWords words;
    private final RunStore runs;
    private final OperatorJournal journal;

    Migrations(
            Processes processes,
            MigrationPlans plans,
            RuntimeService runtime,
            RepositoryService repository,
            ProcessWords words,
            RunStore runs,
            OperatorJournal journal) {
        this.processes = processes;
        this.plans = plans;
        this.runtime = runtime;
        this.repository = repository;
        this.words = words;
        this.runs = runs;
        this.journal = journal;
    }

    /**
     * What moving would do.
     *
     * @param chosen which steps without a counterpart become which
     */
    MigrationPreview preview(DeployedVersion from, DeployedVersion to, Map<String, String> chosen) {
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
        long stuck = stuck(from.definition(), unmapped(steps));
        return new MigrationPreview(from, to, steps, targets(to), from.running() - stuck, stuck);
    }

    /** Only steps of the two versions, and none that has its counterpart. */
    private Map<String, String> choices(DeployedVersion from, DeployedVersion to, Map<String, String> chosen) {
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

    private static String[] unmapped(List<MigrationStep> steps) {
        return steps.stream()
                .filter(step -> step.target() == null)
                .map(MigrationStep::element)
                .toArray(String[]::new);
    }

    private long stuck(String definition, String... unmapped) {
        return unmapped.length == 0
                ? 0
                : runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .activityIdIn(unmapped)
                        .count();
    }

    /**
     * Starts moving those that can be moved, {@value #MOST} at the most, and tells each one's journal.
     *
     * @param expected how many the preview said
     * @return the run's number
     * @throws OperationRefused when none or another number can be moved, or the engine does not take the choices
     */
    @Transactional
    public long start(
            String process, DeployedVersion from, DeployedVersion to, Map<String, String> chosen, long expected) {
        MigrationPreview preview = preview(from, to, chosen);
        if (!preview.valid()) {
            throw new OperationRefused("workflow.migration.refused.choice");
        }
        if (preview.movable() != expected) {
            throw new OperationRefused("workflow.migration.refused.count", preview.movable(), expected);
        }
        List<ProcessInstance> moving = moving(from.definition(), unmapped(preview.steps()));
        if (moving.isEmpty()) {
            throw new OperationRefused("workflow.migration.refused.none");
        }
        Batch batch = runtime.newMigration(plans.plan(from.definition(), to.definition(), choices(from, to, chosen)))
                .processInstanceIds(moving.stream().map(ProcessInstance::getId).toList())
                .executeAsync();
        List<RunItem> items = moving.stream().map(one -> item(process, one)).toList();
        items.stream()
                .filter(item -> item.subject() != null)
                .forEach(item -> journal.write(
                        item.subject(),
                        "journal.process-moved",
                        Map.of("process", process, "from", from.version(), "to", to.version())));
        return runs.add(RunKind.MIGRATION, process, from.version(), to.version(), batch.getId(), items);
    }

    private static RunItem item(String process, ProcessInstance instance) {
        Subject subject = instance.getBusinessKey() == null ? null : Subject.parse(instance.getBusinessKey());
        return new RunItem(instance.getId(), process, null, subject, true);
    }

    private List<ProcessInstance> moving(String definition, String... unmapped) {
        List<ProcessInstance> moving = new ArrayList<>();
        for (int first = 0; moving.size() < MOST; first += PAGE) {
            List<ProcessInstance> page = runtime.createProcessInstanceQuery()
                    .processDefinitionId(definition)
                    .orderByProcessInstanceId()
                    .asc()
                    .listPage(first, PAGE);
            Set<String> stuck = stuck(page, unmapped);
            page.stream().filter(one -> !stuck.contains(one.getId())).forEach(moving::add);
            if (page.size() < PAGE) {
                break;
            }
        }
        return moving.subList(0, Math.min(MOST, moving.size()));
    }

    private Set<String> stuck(List<ProcessInstance> page, String... unmapped) {
        if (page.isEmpty() || unmapped.length == 0) {
            return Set.of();
        }
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(page.stream().map(ProcessInstance::getId).collect(Collectors.toSet()))
                .activityIdIn(unmapped)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }
}
