package io.sportello.workflow.operations;

import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves running processes from one deployed version to another, by a batch of the engine. */
@Service
class Migrations {

    /** How many at once at the most. */
    static final int MOST = 1000;

    private static final int PAGE = 500;

    private final MigrationPreviews previews;
    private final MigrationPlans plans;
    private final RuntimeService runtime;
    private final RunStore runs;
    private final OperatorJournal journal;

    Migrations(
            MigrationPreviews previews,
            MigrationPlans plans,
            RuntimeService runtime,
            RunStore runs,
            OperatorJournal journal) {
        this.previews = previews;
        this.plans = plans;
        this.runtime = runtime;
        this.runs = runs;
        this.journal = journal;
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
        MigrationPreview preview = previews.of(from, to, chosen);
        if (!preview.valid()) {
            throw new OperationRefused("workflow.migration.refused.choice");
        }
        if (preview.movable() != expected) {
            throw new OperationRefused("workflow.migration.refused.count", preview.movable(), expected);
        }
        List<ProcessInstance> moving = moving(from.definition(), MigrationStep.unmapped(preview.steps()));
        if (moving.isEmpty()) {
            throw new OperationRefused("workflow.migration.refused.none");
        }
        Batch batch = runtime.newMigration(
                        plans.plan(from.definition(), to.definition(), previews.choices(from, to, chosen)))
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
