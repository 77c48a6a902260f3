package io.sportello.performance;

/** Takes in what reports say about the health of accounts, and raises the alarms that follow. */
public interface HealthIntake {

    /**
     * Keeps a statement, in the caller's transaction.
     *
     * @param sellerId whose account
     * @param importId the import that brought it
     * @param line the line of its file where it begins, from 1
     * @return whether it was new; the same statement changes nothing
     */
    boolean take(String sellerId, ReportedHealth reported, long importId, long line);
}
