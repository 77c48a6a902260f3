package io.sportello.mail;

/**
 * What came of a file of mails.
 *
 * @param fresh mails taken, those that can't be read included
 * @param known mails that the seller had before
 * @param unreadable mails kept that a person has to look at
 * @param failed mails that could not be kept; reading the file again takes them
 */
public record MailImportResult(long fresh, long known, long unreadable, long failed) {

    /** How many mails the file held. */
    public long total() {
        return fresh + known + failed;
    }

    /** Counts one more; null stands for one that failed. */
    MailImportResult and(MailIntake.Taken taken) {
        boolean isFresh = taken == MailIntake.Taken.FRESH || taken == MailIntake.Taken.UNREADABLE;
        return new MailImportResult(
                fresh + (isFresh ? 1 : 0),
                known + (taken == MailIntake.Taken.KNOWN ? 1 : 0),
                unreadable + (taken == MailIntake.Taken.UNREADABLE ? 1 : 0),
                failed + (taken == null ? 1 : 0));
    }
}
