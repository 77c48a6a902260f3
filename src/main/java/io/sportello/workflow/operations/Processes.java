package io.sportello.workflow.operations;

import io.sportello.navigation.ListPage;
import io.sportello.subjects.SubjectNotFound;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** The deployed processes, their versions, and how many stand where. */
@Component
class Processes {

    /** How many running processes stand on a page. */
    static final int PAGE = 50;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final OverdueWork overdue;
    private final ProcessWords words;
    private final ProcessSubjects subjects;

    Processes(
            ManagementService management,
            RuntimeService runtime,
            OverdueWork overdue,
            ProcessWords words,
            ProcessSubjects subjects) {
        this.management = management;
        this.runtime = runtime;
        this.overdue = overdue;
        this.words = words;
        this.subjects = subjects;
    }

    /** All of them: those with trouble first, then those that run, then by name. */
    List<ProcessSummary> all() {
        Map<String, Long> late = overdue.byProcess();
        Map<String, List<ProcessDefinitionStatistics>> byProcess =
                management.createProcessDefinitionStatisticsQuery().includeFailedJobs().list().stream()
                        .collect(Collectors.groupingBy(
                                ProcessDefinitionStatistics::getKey, LinkedHashMap::new, Collectors.toList()));
        return byProcess.entrySet().stream()
                .map(entry -> new ProcessSummary(
                        entry.getKey(),
                        words.process(entry.getKey()),
                        versions(entry.getValue()),
                        late.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing((ProcessSummary one) -> one.failed() == 0)
                        .thenComparing(one -> one.overdue() == 0)
                        .thenComparing(one -> one.running() == 0)
                        .thenComparing(ProcessSummary::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<DeployedVersion> versions(List<ProcessDefinitionStatistics> found) {
        return found.stream()
                .map(one -> new DeployedVersion(one.getId(), one.getVersion(), one.getInstances(), one.getFailedJobs()))
                .sorted(Comparator.comparing(DeployedVersion::version).reversed())
                .toList();
    }

    /** @throws SubjectNotFound when there is none */
    ProcessSummary get(String process) {
        return all().stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("process " + process));
    }

    /**
     * One of its versions.
     *
     * @param version its number, or null for the newest
     * @throws SubjectNotFound when there is none
     */
    static DeployedVersion version(ProcessSummary process, Integer version) {
        return process.versions().stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("version " + version + " of " + process.process()));
    }

    /** What stands where in a version: the elements with failed jobs first, then those with most processes. */
    List<ElementCount> elements(String definition) {
        Map<String, ActivityStatistics> found =
                management.createActivityStatisticsQuery(definition).includeFailedJobs().list().stream()
                        .collect(Collectors.toMap(ActivityStatistics::getId, Function.identity()));
        Map<String, Long> late = overdue.byElement(definition);
        Set<String> elements = new TreeSet<>(found.keySet());
        elements.addAll(late.keySet());
        return elements.stream()
                .map(element -> count(definition, element, found.get(element), late.getOrDefault(element, 0L)))
                .sorted(Comparator.comparing(ElementCount::failed)
                        .thenComparing(ElementCount::overdue)
                        .thenComparing(ElementCount::running)
                        .reversed())
                .toList();
    }

    private ElementCount count(String definition, String element, ActivityStatistics found, long late) {
        return new ElementCount(
                element,
                words.element(definition, element),
                found == null ? 0 : found.getInstances(),
                late,
                found == null ? 0 : found.getFailedJobs());
    }

    /**
     * A page of the running processes of a version.
     *
     * @param element the element they stand at, or null for all
     * @param page counted from 1
     */
    ListPage<RunningProcess> running(String definition, String element, int page) {
        ProcessInstanceQuery query = runtime.createProcessInstanceQuery().processDefinitionId(definition);
        if (element != null) {
            query.activityIdIn(element);
        }
        return ListPage.of(
                query.orderByProcessInstanceId().asc().listPage((page - 1) * PAGE, PAGE + 1).stream()
                        .map(one -> RunningProcess.of(one, subjects))
                        .toList(),
                PAGE);
    }
}
