/** Decisions: evaluates decision tables and guardrails, explains, versions and stores every answer. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Policies",
        allowedDependencies = {"subjects", "accounts", "assets", "navigation", "workflow"})
package io.sportello.policies;
