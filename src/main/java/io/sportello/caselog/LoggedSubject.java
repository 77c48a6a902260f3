package io.sportello.caselog;

import java.time.Instant;
import java.util.List;

/**
 * A subject with all that the case log should have of it.
 *
 * @param number its number within the kind
 * @param line how it stands, or null when the case log has nothing of it
 * @param movedAt when it changed last
 * @param texts what was said in it
 */
public record LoggedSubject(long number, CaseLine line, Instant movedAt, List<CaseText> texts) {}
