/** The process engine, wired once: start, correlate, and show where a process stands. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"subjects", "accounts", "policies", "navigation"})
package io.sportello.workflow;
