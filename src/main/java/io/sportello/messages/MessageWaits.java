package io.sportello.messages;

import io.sportello.subjects.Subject;

/**
 * A buyer waits for an answer, who did not before.
 *
 * @param subject the thread
 */
public record MessageWaits(Subject subject) {}
