package io.sportello.messages;

import io.sportello.subjects.Subject;

/**
 * A buyer whose message was escalated no longer waits for an answer to it.
 *
 * @param subject the thread
 */
public record MessageAnswered(Subject subject) {}
