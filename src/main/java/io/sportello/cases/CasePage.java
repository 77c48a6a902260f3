package io.sportello.cases;

import java.util.List;

/**
 * A page of cases.
 *
 * @param items the cases
 * @param next where the next page starts, or null when there is none
 */
public record CasePage(List<CaseView> items, String next) {}
