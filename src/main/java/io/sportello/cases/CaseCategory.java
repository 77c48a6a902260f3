package io.sportello.cases;

/** What a case is about, which says who works on it and how fast. */
public enum CaseCategory {
    RETURN,
    ORDER,
    LISTING,
    PAYMENT,
    ACCOUNT,
    PERFORMANCE,
    OTHER
}
