/**
 * Support cases, from the seller's question to the answer that the seller confirms.
 *
 * <p>Process: {@code processes/cases/resolve-case.bpmn}. Rules: {@code rules/cases}. Forms: {@code forms/cases}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cases",
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
            "mail",
            "caselog",
            "evidence"
        })
package io.sportello.cases;
