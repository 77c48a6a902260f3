package io.sportello.workflow;

import io.sportello.subjects.Subject;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What the steps that are run together have changed and the engine has not written yet, so that no query sees it: processes
 * that wait since just now, and such as wait no more.
 */
record Unwritten(DbEntityManager cache) {

    /** Makes what a query found into what is true. */
    void correct(Set<String> waiting, String message, Subject subject) {
        waiting.removeIf(execution -> {
            ExecutionEntity known = cache.getCachedEntity(ExecutionEntity.class, execution);
            return known != null && !awaits(known, message);
        });
        cache.getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                .filter(subscription -> message.equals(subscription.getEventName()))
                .map(EventSubscriptionEntity::getExecution)
                .filter(execution -> execution != null && awaits(execution, message))
                .filter(execution -> subject.toString().equals(execution.getProcessBusinessKey()))
                .forEach(execution -> waiting.add(execution.getId()));
    }

    private boolean awaits(ExecutionEntity execution, String message) {
        return !cache.isDeleted(execution)
                && execution.getEventSubscriptions().stream()
                        .anyMatch(subscription -> message.equals(subscription.getEventName()));
    }
}
