package io.sportello.cases;

import io.sportello.policies.Decision;

/**
 * What {@code case-routing} answers for a case.
 *
 * @param group the candidate group that works on it
 * @param priority 0 to 100
 * @param firstAnswerHours working hours until the first answer
 * @param solutionHours working hours until the solution
 * @param sellerDays calendar days after which a seller who was asked counts as silent
 * @param followUpDays calendar days after which the marketplace is asked again, as a proposal
 * @param reopenDays calendar days in which the seller can reopen
 */
record CaseTerms(
        String group,
        int priority,
        int firstAnswerHours,
        int solutionHours,
        int sellerDays,
        int followUpDays,
        int reopenDays) {

    static final String POLICY = "case-routing";

    static CaseTerms of(Decision decision) {
        return new CaseTerms(
                decision.text("group"),
                decision.integer("priority"),
                decision.integer("firstAnswerHours"),
                decision.integer("solutionHours"),
                decision.integer("sellerDays"),
                decision.integer("followUpDays"),
                decision.integer("reopenDays"));
    }
}
