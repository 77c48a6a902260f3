package io.sportello.feedback;

import java.util.List;

/**
 * A page of feedback, the newest first.
 *
 * @param items the feedback
 * @param next where the next page starts, or null when there is none
 */
public record FeedbackPage(List<FeedbackView> items, String next) {}
