package io.sportello.cases;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * What support has to do about a case is due at another time, while its task stays as it is.
 *
 * @param subject which case
 * @param due when it is due now
 */
public record CaseDueMoved(Subject subject, Instant due) {}
