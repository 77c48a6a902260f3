/**
 * Evidence about any subject: what is there, what a checklist still misses, one archive with all of it, and event logs
 * for process mining. Features add what only they know by an {@link io.sportello.evidence.EvidenceSource}.
 *
 * <p>Rule: {@code rules/claims/evidence-checklist.dmn}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"subjects", "accounts", "journal", "navigation", "policies", "documents", "mail"})
package io.sportello.evidence;
