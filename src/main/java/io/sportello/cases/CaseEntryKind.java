package io.sportello.cases;

/** What stands in a case. */
public enum CaseEntryKind {
    /** The seller wrote. */
    SELLER,
    /** Support wrote to the seller. */
    SUPPORT,
    /** The staff noted something for themselves; the seller never sees it. */
    NOTE,
    /** What was sent to the marketplace. */
    PASSED_ON,
    /** What the marketplace answered, as a person noted it. */
    MARKETPLACE,
    /** A mail about it came in. */
    MAIL
}
