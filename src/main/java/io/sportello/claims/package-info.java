/**
 * A-to-z claims, from the marketplace's notice to the outcome and the appeal.
 *
 * <p>Process: {@code processes/claims/answer-claim.bpmn}. Rules: {@code rules/claims}. Forms: {@code forms/claims}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Claims",
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
            "evidence",
            "notices"
        })
package io.sportello.claims;
