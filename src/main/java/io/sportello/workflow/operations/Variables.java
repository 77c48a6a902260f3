package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the variables of the process that a failed job belongs to, and mends a wrong one. */
@Service
class Variables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private final RuntimeService runtime;
    private final Incidents incidents;
    private final OperatorJournal journal;

    Variables(RuntimeService runtime, Incidents incidents, OperatorJournal journal) {
        this.runtime = runtime;
        this.incidents = incidents;
        this.journal = journal;
    }

    /** All of them in the order of their names. */
    List<InstanceVariable> of(IncidentView incident) {
        if (incident.instance() == null) {
            return List.of();
        }
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(incident.instance())
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .map(InstanceVariable::of)
                .sorted(Comparator.comparing(InstanceVariable::name))
                .toList();
    }

    /** @throws SubjectNotFound when there is none, or nobody may write it */
    InstanceVariable get(IncidentView incident, String id) {
        return of(incident).stream()
                .filter(variable -> variable.id().equals(id) && variable.writable())
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("variable " + id));
    }

    /**
     * What a change would write.
     *
     * @throws OperationRefused when it can't be
     */
    Object check(IncidentView incident, VariableChange change) {
        if (incident.instance() == null) {
            throw new SubjectNotFound("process of job " + incident.jobId());
        }
        if (change.isNew()) {
            checkName(incident, change.name());
        }
        Object value = kind(incident, change).read(change.value());
        Reasons.check(change.reason());
        return value;
    }

    private void checkName(IncidentView incident, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new OperationRefused("workflow.variable.refused.name");
        }
        if (of(incident).stream().anyMatch(variable -> variable.name().equals(name))) {
            throw new OperationRefused("workflow.variable.refused.known", name);
        }
    }

    private VariableKind kind(IncidentView incident, VariableChange change) {
        return change.isNew()
                ? change.kind()
                : Optional.ofNullable(get(incident, change.id()).kind()).orElse(change.kind());
    }

    /**
     * Writes a variable and tells the case's journal.
     *
     * @throws OperationRefused when it can't be written, or is not what it was when it was looked at
     */
    @Transactional
    public void change(String jobId, VariableChange change) {
        IncidentView incident = incidents.get(jobId);
        Object value = check(incident, change);
        if (change.isNew()) {
            runtime.setVariable(incident.instance(), change.name(), value);
        } else {
            InstanceVariable now = get(incident, change.id());
            if (!now.text().equals(change.before())) {
                throw new OperationRefused("workflow.variable.refused.changed", now.text());
            }
            runtime.setVariableLocal(now.execution(), now.name(), value);
        }
        journal.write(
                incident,
                "journal.variable-changed",
                Map.of(
                        "variable", change.name(),
                        "before", change.isNew() ? "–" : change.before(),
                        "after", value.toString(),
                        "reason", change.reason().strip()));
    }
}
