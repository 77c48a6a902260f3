package io.sportello.feedback;

import io.sportello.subjects.Subject;

/**
 * Something happened to a feedback at the marketplace.
 *
 * @param subject the feedback
 * @param step what happened
 */
public record FeedbackMoved(Subject subject, Step step) {

    /** What can happen to it. */
    public enum Step {
        /** The buyer wrote or rated it anew. */
        REWRITTEN,
        /** It is no longer there. */
        GONE,
        /** The seller's reply stands under it. */
        REPLIED
    }
}
