package io.sportello.workflow.operations;

import io.sportello.navigation.ListPage;
import io.sportello.subjects.SubjectFacts;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** The failed jobs with their words, causes and cases. */
@Component
class FailedJobs {

    /** How many stand on a page. */
    static final int PAGE = 50;

    private final Incidents incidents;
    private final ManagementService management;
    private final ProcessWords words;
    private final ProcessSubjects subjects;

    FailedJobs(Incidents incidents, ManagementService management, ProcessWords words, ProcessSubjects subjects) {
        this.incidents = incidents;
        this.management = management;
        this.words = words;
        this.subjects = subjects;
    }

    /**
     * A page of them, the newest first.
     *
     * @param page counted from 1
     */
    ListPage<FailedJob> page(IncidentFilter which, int page) {
        return ListPage.of(
                incidents.open(which, (page - 1) * PAGE, PAGE + 1).stream()
                        .map(this::words)
                        .toList(),
                PAGE);
    }

    /** @throws io.sportello.subjects.SubjectNotFound when there is no such failed job */
    FailedJob get(String jobId) {
        return words(incidents.get(jobId));
    }

    private FailedJob words(IncidentView incident) {
        Optional<SubjectFacts> facts = subjects.facts(incident.subject());
        return new FailedJob(
                incident,
                words.process(incident.process()),
                words.element(incident.definition(), incident.element()),
                Cause.of(incident.cause(), management.getJobExceptionStacktrace(incident.jobId())),
                facts.map(SubjectFacts::title).orElse(null),
                facts.map(SubjectFacts::path).orElse(null));
    }
}
