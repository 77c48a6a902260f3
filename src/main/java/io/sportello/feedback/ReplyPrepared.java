package io.sportello.feedback;

import io.sportello.subjects.Subject;

/**
 * A reply to a feedback was written, to be given at the marketplace.
 *
 * @param subject the feedback
 */
public record ReplyPrepared(Subject subject) {}
