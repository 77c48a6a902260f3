package io.sportello.messages;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * A buyer still waits, but for the answer to another message than before.
 *
 * @param subject the thread
 * @param due until when it has to be answered
 */
public record DeadlineMoved(Subject subject, Instant due) {}
