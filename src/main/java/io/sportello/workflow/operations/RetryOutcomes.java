package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Looks up what has become of jobs that were tried again: one that went through is gone, or no longer failed. */
@Component
class RetryOutcomes {

    private final ManagementService management;
    private final ProcessWords words;
    private final ProcessSubjects subjects;

    RetryOutcomes(ManagementService management, ProcessWords words, ProcessSubjects subjects) {
        this.management = management;
        this.words = words;
        this.subjects = subjects;
    }

    List<RunItemView> of(List<RunItem> items) {
        Set<String> ids = items.stream().map(RunItem::target).collect(Collectors.toSet());
        Map<String, Job> jobs = ids.isEmpty()
                ? Map.of()
                : management.createJobQuery().jobIds(ids).list().stream()
                        .collect(Collectors.toMap(Job::getId, Function.identity()));
        return items.stream().map(item -> view(item, jobs.get(item.target()))).toList();
    }

    private RunItemView view(RunItem item, Job job) {
        Outcome outcome = outcome(item, job);
        Cause cause = outcome == Outcome.FAILED
                ? Cause.of(job.getExceptionMessage(), management.getJobExceptionStacktrace(job.getId()))
                : null;
        return new RunItemView(
                item,
                words.newestElement(item.process(), item.element()),
                outcome == Outcome.FAILED ? "/admin/incidents/" + item.target() : path(item),
                outcome,
                cause);
    }

    private String path(RunItem item) {
        return subjects.facts(item.subject()).map(SubjectFacts::path).orElse(null);
    }

    private static Outcome outcome(RunItem item, Job job) {
        if (!item.taken()) {
            return Outcome.UNTOUCHED;
        }
        if (job == null) {
            return Outcome.DONE;
        }
        return job.getRetries() > 0 ? Outcome.WAITING : Outcome.FAILED;
    }
}
