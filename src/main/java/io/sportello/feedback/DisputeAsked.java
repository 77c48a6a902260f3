package io.sportello.feedback;

import io.sportello.subjects.Subject;

/**
 * Somebody wants the removal of a feedback considered.
 *
 * @param subject the feedback
 */
public record DisputeAsked(Subject subject) {}
