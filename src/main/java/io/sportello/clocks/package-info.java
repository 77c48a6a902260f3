/**
 * Deadlines: what happened to the clocks of a subject, when they are due by the calendar, and what is to be done then.
 *
 * <p>Processes: {@code processes/clocks/watch-clocks.bpmn}, {@code processes/clocks/retry-rung.bpmn}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Clocks",
        allowedDependencies = {"subjects", "accounts", "journal", "workflow", "navigation"})
package io.sportello.clocks;
