/** The process engine, wired once: start, correlate, and show where a process stands. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"subjects", "accounts", "assets", "navigation", "journal"})
package io.sportello.workflow;
