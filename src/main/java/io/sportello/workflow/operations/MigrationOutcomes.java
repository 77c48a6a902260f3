package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Looks up what has become of processes that are moved: by the version they run in now, and the batch's failed jobs. */
@Component
class MigrationOutcomes {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Processes processes;
    private final ProcessSubjects subjects;

    MigrationOutcomes(
            RuntimeService runtime, ManagementService management, Processes processes, ProcessSubjects subjects) {
        this.runtime = runtime;
        this.management = management;
        this.processes = processes;
        this.subjects = subjects;
    }

    List<RunItemView> of(Run run, List<RunItem> items) {
        Set<String> ids = items.stream().map(RunItem::target).collect(Collectors.toSet());
        Map<String, ProcessInstance> running = ids.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        String from =
                Processes.version(processes.get(run.process()), run.from()).definition();
        Batch batch = management.createBatchQuery().batchId(run.batch()).singleResult();
        List<Job> failed = batch == null
                ? List.of()
                : management
                        .createJobQuery()
                        .jobDefinitionId(batch.getBatchJobDefinitionId())
                        .noRetriesLeft()
                        .list();
        return items.stream()
                .map(item -> view(item, running.get(item.target()), from, batch != null, failed))
                .toList();
    }

    private RunItemView view(RunItem item, ProcessInstance now, String from, boolean going, List<Job> failed) {
        String path = subjects.facts(item.subject()).map(SubjectFacts::path).orElse(null);
        if (now == null) {
            return new RunItemView(item, null, path, Outcome.UNTOUCHED, null);
        }
        if (!now.getProcessDefinitionId().equals(from)) {
            return new RunItemView(item, null, path, Outcome.DONE, null);
        }
        return failed.stream()
                .filter(job -> job.getExceptionMessage() != null
                        && job.getExceptionMessage().contains(item.target()))
                .findFirst()
                .map(job -> new RunItemView(
                        item,
                        null,
                        "/admin/incidents/" + job.getId(),
                        Outcome.FAILED,
                        Cause.of(job.getExceptionMessage(), "")))
                .orElseGet(() -> new RunItemView(item, null, path, going ? Outcome.WAITING : Outcome.FAILED, null));
    }
}
