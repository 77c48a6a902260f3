package io.sportello.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the marketplace states about a feedback, as its newest report has it.
 *
 * @param marketplace country code
 * @param givenOn the day it was given
 * @param rating stars, 1 to 5
 * @param comment the buyer's words, or null
 * @param response the seller's public reply, or null
 */
@Embeddable
record StatedFeedback(
        String marketplace,
        LocalDate givenOn,
        int rating,
        @Column(name = "comment_text") String comment,
        @Column(name = "response_text") String response) {

    private static final int LONGEST_TITLE = 120;

    static StatedFeedback of(ReportedFeedback reported) {
        return new StatedFeedback(
                reported.marketplace(), reported.givenOn(), reported.rating(), reported.comment(), reported.response());
    }

    /** As a newer report has it. A reply that it leaves out stays: it may be younger than the report. */
    StatedFeedback restated(ReportedFeedback reported) {
        return of(reported).replied(response);
    }

    /** With a reply, unless there is one. */
    StatedFeedback replied(String reply) {
        return response == null ? new StatedFeedback(marketplace, givenOn, rating, comment, reply) : this;
    }

    /** Whether the buyer says something else in a report. */
    boolean isRewritten(ReportedFeedback reported) {
        return rating != reported.rating() || !Objects.equals(comment, reported.comment());
    }

    /** Whether a report says something else; a reply that it leaves out is none. */
    boolean differs(ReportedFeedback reported) {
        return isRewritten(reported)
                || !reported.givenOn().equals(givenOn)
                || (reported.response() != null && !reported.response().equals(response));
    }

    /** The stars and how the comment begins, or what stands for one. */
    String title(String uncommented) {
        String words = comment == null ? uncommented : comment.replaceAll("\\s+", " ");
        String stars = "★".repeat(rating) + "☆".repeat(5 - rating) + " ";
        return stars + (words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE - 1) + "…" : words);
    }
}
