package io.sportello.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Somebody of the staff who follows a case.
 *
 * @param watcher e-mail address
 * @param seenAt until when they have seen what happened
 */
@Embeddable
record CaseWatcher(String watcher, Instant seenAt) {}
