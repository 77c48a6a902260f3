/** Decisions: evaluates decision tables and guardrails, explains, versions and stores every answer. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Policies",
        allowedDependencies = {
            "subjects",
            "accounts",
            "assets",
            "navigation",
            "journal",
            "workflow",
            "tasks",
            "documents"
        })
package io.sportello.policies;
