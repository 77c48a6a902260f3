/**
 * What buyers say about a seller: monitored, answered, and disputed where the marketplace's grounds hold.
 *
 * <p>Processes: {@code processes/feedback}. Rules: {@code rules/feedback}. Forms: {@code forms/feedback}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Feedback",
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
            "evidence"
        })
package io.sportello.feedback;
