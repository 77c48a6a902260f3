package io.sportello.marketplace.reports;

import io.sportello.feedback.ReportedFeedback;
import io.sportello.performance.ReportedHealth;
import io.sportello.returns.ReportedReturn;

/** What a report file states at one place: a return, a feedback, an account's health, or something that can't be taken in. */
public sealed interface ReportItem {

    /** The most characters of a row's text that are kept. */
    int RAW_LIMIT = 4000;

    /** The line of the file where it begins, from 1. */
    long line();

    /** The row or element as it stands in the file, cut at {@value #RAW_LIMIT} characters. */
    String raw();

    /** A return, or lines of one. */
    record Stated(long line, ReportedReturn reported, String raw) implements ReportItem {}

    /** A buyer's feedback. */
    record FeedbackStated(long line, ReportedFeedback reported, String raw) implements ReportItem {}

    /** How an account stands in one marketplace. */
    record Health(long line, ReportedHealth reported, String raw) implements ReportItem {}

    /**
     * A row that is not taken in.
     *
     * @param field the column or element at fault as the file names it, or an empty text for the row as a whole
     * @param value what stands there
     * @param reason message key
     */
    record Rejected(long line, String field, String value, String reason, String raw) implements ReportItem {}
}
