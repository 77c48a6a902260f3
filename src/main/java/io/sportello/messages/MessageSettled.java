package io.sportello.messages;

import io.sportello.subjects.Subject;

/**
 * A buyer no longer waits, without anybody having completed the task to answer.
 *
 * @param subject the thread
 */
public record MessageSettled(Subject subject) {}
