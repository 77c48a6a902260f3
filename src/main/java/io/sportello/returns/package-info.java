/**
 * Returns, from the buyer's request to the confirmed refund.
 *
 * <p>Process: {@code processes/returns/handle-return.bpmn}. Rules: {@code rules/returns}. Forms: {@code forms/returns}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Returns",
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
package io.sportello.returns;
