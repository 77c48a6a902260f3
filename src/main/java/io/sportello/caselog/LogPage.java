package io.sportello.caselog;

import java.util.List;

/**
 * A page of the case log, the latest moved first.
 *
 * @param items the lines
 * @param next where the next page starts, or null
 * @param capped whether more subjects hold the words than were looked at; the latest were
 */
public record LogPage(List<LogHit> items, String next, boolean capped) {}
