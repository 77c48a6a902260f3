package io.sportello.feedback;

/** Takes in what reports say about feedback, in the caller's transaction. */
public interface FeedbackIntake {

    /**
     * Adds or updates one feedback. Taking in the same statement again changes nothing.
     *
     * @param sellerId whose
     * @param reported what the report states
     * @param origin the import and the line in its file, for the journal
     * @return what it did
     */
    Outcome take(String sellerId, ReportedFeedback reported, Origin origin);

    /**
     * Every row of an import was taken in: what other reports stated of the same days and this one does not is gone.
     * Days at the edges of the report are left alone, and so are tones that it states none of, since some reports leave
     * the positive ones out.
     */
    void whole(String sellerId, String marketplace, long importId);

    /** What taking in a statement did. */
    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * Where a statement stands.
     *
     * @param importId the import
     * @param line line of the file, from 1
     */
    record Origin(long importId, long line) {}
}
