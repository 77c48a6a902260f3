package io.sportello.workflow;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The {@link Incidents} of the embedded Camunda engine. */
@Service
class CamundaIncidents implements Incidents {

    private final RuntimeService runtime;
    private final ManagementService management;

    CamundaIncidents(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public long count(IncidentFilter which) {
        return failedJobs(which).count();
    }

    @Override
    public List<IncidentView> open(IncidentFilter which, int from, int limit) {
        return views(failedJobs(which)
                .orderByIncidentTimestamp()
                .desc()
                .orderByIncidentId()
                .desc()
                .listPage(from, limit));
    }

    @Override
    public IncidentView get(String jobId) {
        return views(failedJobs(IncidentFilter.ALL).configuration(jobId).list()).stream()
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("failed job " + jobId));
    }

    private IncidentQuery failedJobs(IncidentFilter which) {
        IncidentQuery query = runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
        if (which.process() != null) {
            query.processDefinitionKeyIn(which.process());
        }
        if (which.element() != null) {
            query.activityId(which.element());
        }
        return query;
    }

    private List<IncidentView> views(List<Incident> incidents) {
        Map<String, ProcessInstance> processes = processes(incidents);
        return incidents.stream()
                .map(incident -> view(incident, processes.get(incident.getProcessInstanceId())))
                .toList();
    }

    private Map<String, ProcessInstance> processes(List<Incident> incidents) {
        Set<String> ids = incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }

    private static IncidentView view(Incident incident, ProcessInstance process) {
        return new IncidentView(
                incident.getConfiguration(),
                process == null ? null : Subject.parse(process.getBusinessKey()),
                process == null ? null : process.getProcessDefinitionKey(),
                process == null ? null : process.getProcessDefinitionId(),
                process == null ? null : process.getId(),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant(),
                incident.getIncidentMessage() == null ? "" : incident.getIncidentMessage());
    }

    @Override
    @Transactional
    public void retry(String jobId) {
        if (management.createJobQuery().jobId(jobId).noRetriesLeft().count() == 0) {
            throw new SubjectNotFound("failed job " + jobId);
        }
        management.setJobRetries(jobId, 1);
        // the failure has pushed the next try into the future
        management.setJobDuedate(jobId, null);
    }
}
