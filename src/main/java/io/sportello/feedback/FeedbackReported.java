package io.sportello.feedback;

import io.sportello.subjects.Subject;

/**
 * A report stated a feedback for the first time.
 *
 * @param subject the feedback
 * @param tone what it means
 */
public record FeedbackReported(Subject subject, Tone tone) {}
