package io.sportello.workflow;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns in the log when a job has failed for good; the engine's own handler keeps the incident. */
class IncidentLog implements IncidentHandler {

    private static final Logger log = LoggerFactory.getLogger(IncidentLog.class);

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        log.warn("Job at {} of {} failed for good: {}", context.getActivityId(), subject(context), message);
        return null;
    }

    private static String subject(IncidentContext context) {
        if (context.getExecutionId() == null) {
            return "no subject";
        }
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        return execution == null ? "no subject" : execution.getProcessBusinessKey();
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // the engine's own handler removes the incident
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // the engine's own handler removes the incident
    }
}
