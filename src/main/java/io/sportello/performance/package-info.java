/**
 * How a seller's account stands with the marketplace, and what the marketplace notifies about it.
 *
 * <p>Process: {@code processes/performance/review-notification.bpmn}. Rules: {@code rules/performance}. Forms: {@code forms/performance}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Performance",
        allowedDependencies = {
            "subjects",
            "accounts",
            "journal",
            "policies",
            "workflow",
            "tasks",
            "documents",
            "navigation",
            "clocks",
            "caselog",
            "notices"
        })
package io.sportello.performance;
