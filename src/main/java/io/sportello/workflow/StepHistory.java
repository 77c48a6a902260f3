package io.sportello.workflow;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Keeps which steps a process went through, and nothing of their tasks: the work list has those. It is the engine's level
 * {@code activity} without a row a task, and bears its id, by which a database remembers its level.
 */
class StepHistory extends HistoryLevelActivity {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !isOfTask(type) && super.isHistoryEventProduced(type, entity);
    }

    private static boolean isOfTask(HistoryEventType type) {
        return HistoryEventTypes.TASK_INSTANCE_CREATE.getEntityType().equals(type.getEntityType());
    }
}
