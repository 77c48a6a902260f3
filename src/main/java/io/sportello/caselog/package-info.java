/**
 * The case log: one line for each subject, whose turn it is, which clock runs and what comes next, and the search over
 * everything that was said. Features write their lines and words in the transaction of each change; nothing is read from
 * them when a list is shown.
 *
 * <p>Process: {@code processes/caselog/fill-case-log.bpmn}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Case log",
        allowedDependencies = {"subjects", "accounts", "journal", "clocks", "documents", "workflow", "navigation"})
package io.sportello.caselog;
