package io.sportello.claims;

import java.util.List;

/**
 * A page of claims, newest first.
 *
 * @param items the claims
 * @param next where the next page starts, or null when there is none
 */
public record ClaimPage(List<ClaimView> items, String next) {}
