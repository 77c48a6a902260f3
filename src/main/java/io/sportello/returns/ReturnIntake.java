package io.sportello.returns;

/** Takes in what reports say about returns, and moves their processes accordingly. */
public interface ReturnIntake {

    /**
     * Adds or updates one return of a seller in the caller's transaction. Taking in the same statement again changes
     * nothing; an overlapping one changes only what it states differently.
     *
     * @param sellerId whose
     * @param reported what the report states
     * @param origin the import and the line in its file, for the journal
     * @return what it did
     * @throws ReportedReturnRefused when the statement contradicts itself or what is known
     */
    Outcome take(String sellerId, ReportedReturn reported, Origin origin);

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
