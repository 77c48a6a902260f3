package io.sportello.messages;

import io.sportello.subjects.Subject;
import java.util.List;

/**
 * Messages were escalated, many at once.
 *
 * @param subjects the threads, each once
 */
public record MessagesEscalated(List<Subject> subjects) {}
