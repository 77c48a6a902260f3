package io.sportello.returns;

import java.util.List;

/**
 * A page of returns, newest request first.
 *
 * @param items the returns
 * @param next where the next page starts, or null when there is none
 */
public record ReturnPage(List<ReturnView> items, String next) {}
