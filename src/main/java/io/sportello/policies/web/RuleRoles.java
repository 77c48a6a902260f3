package io.sportello.policies.web;

/** Who may do what with the rules, as expressions of {@code @PreAuthorize}. */
final class RuleRoles {

    /** The rules are for the house's own people. */
    static final String READERS = "hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')";

    /** Officers change the rules. */
    static final String OFFICERS = "hasRole('COMPLIANCE')";

    private RuleRoles() {}
}
