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

    /** How many mails the file held, as far as it was read. */
    public long total() {
        return fresh + known + failed;
    }
}
