package io.sportello.caselog;

import java.util.List;

/**
 * A line of the case log, and where the words that were looked for stand in it.
 *
 * @param line how the subject stands
 * @param excerpt a piece of the latest text that holds the words, or empty when nothing was looked for
 */
public record LogHit(CaseLine line, List<ExcerptPiece> excerpt) {}
