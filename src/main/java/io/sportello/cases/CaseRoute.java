package io.sportello.cases;

import jakarta.persistence.Embeddable;

/**
 * Who works on a case, and what time everybody has, as routing settled it; all null before.
 *
 * @param workGroup the candidate group
 * @param priority 0 to 100
 * @param solutionHours working hours until the solution
 * @param sellerDays calendar days after which a seller who was asked counts as silent
 * @param followUpDays calendar days after which the marketplace is asked again, as a proposal
 * @param reopenDays calendar days in which the seller can reopen
 */
@Embeddable
record CaseRoute(
        String workGroup,
        int priority,
        Integer solutionHours,
        Integer sellerDays,
        Integer followUpDays,
        Integer reopenDays) {

    static final CaseRoute NONE = new CaseRoute(null, 0, null, null, null, null);

    static CaseRoute of(CaseTerms terms) {
        return new CaseRoute(
                terms.group(),
                terms.priority(),
                terms.solutionHours(),
                terms.sellerDays(),
                terms.followUpDays(),
                terms.reopenDays());
    }
}
