package io.sportello.returns;

import java.util.Collection;

/** Takes in what reports say about returns, and moves their processes accordingly. */
public interface ReturnIntake {

    /**
     * Begins to take in statements about a seller's returns, in the caller's transaction; one query looks up which of
     * them are known.
     *
     * @param sellerId whose
     * @param amazonRmaIds the returns that the statements are about
     */
    Batch begin(String sellerId, Collection<String> amazonRmaIds);

    /** Statements that are taken in together. It lasts as long as the transaction it was begun in. */
    @FunctionalInterface
    interface Batch {

        /**
         * Adds or updates one return. Taking in the same statement again changes nothing; an overlapping one changes
         * only what it states differently.
         *
         * @param reported what the report states
         * @param origin the import and the line in its file, for the journal
         * @return what it did
         * @throws ReportedReturnRefused when the statement contradicts itself or what is known
         */
        Outcome take(ReportedReturn reported, Origin origin);
    }

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
