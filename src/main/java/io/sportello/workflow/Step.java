package io.sportello.workflow;

import java.time.Instant;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * One visit to an element of a process.
 *
 * @param element its id
 * @param start when it began
 * @param end when it ended, or null while it goes on
 */
record Step(String element, Instant start, Instant end) {

    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    static Step of(HistoricActivityInstance visit) {
        return new Step(
                element(visit.getActivityId()),
                visit.getStartTime().toInstant(),
                visit.getEndTime() == null ? null : visit.getEndTime().toInstant());
    }

    /** A step that is due but has not begun. */
    static Step toCome(String element) {
        return new Step(element, Instant.MAX, null);
    }

    /** The id of the element in the diagram; the engine names the body of a repeated one differently. */
    static String element(String activityId) {
        return activityId.endsWith(MULTI_INSTANCE)
                ? activityId.substring(0, activityId.length() - MULTI_INSTANCE.length())
                : activityId;
    }

    boolean endedBefore(Step next) {
        return end != null && !end.isAfter(next.start);
    }
}
