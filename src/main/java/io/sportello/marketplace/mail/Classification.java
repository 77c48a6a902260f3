package io.sportello.marketplace.mail;

import java.util.List;

/**
 * What a mail was found to be.
 *
 * @param kind what it is about
 * @param sureness how sure that is
 * @param site the marketplace it comes from, or null
 * @param orderId the order it names outside of anybody's own words, or null
 * @param why the reasons, never empty
 */
public record Classification(MailKind kind, Sureness sureness, Site site, String orderId, List<Reason> why) {

    /**
     * A reason for a classification.
     *
     * @param key message key of the sentence, {@code mail.why.*}
     * @param detail what it is about, such as a header's value
     */
    public record Reason(String key, String detail) {}

    /** Whether it may move a deadline or money. */
    public boolean mayMove() {
        return sureness == Sureness.PROVEN && kind != MailKind.UNKNOWN;
    }

    /** Whether a person has to say that it is true before it is handed on: a claim's deadline runs, whoever proves it. */
    public boolean needsAPerson() {
        return sureness == Sureness.DOUBTFUL || (kind.isAboutAClaim() && !mayMove());
    }

    /**
     * Whether it is kept for what it says when no feature takes it. What speaks of money or of our own answer, and can't be
     * believed or placed, a person has to look at instead.
     */
    public boolean isForLater() {
        return switch (kind) {
            case CANCELLATION_REQUEST, ACCOUNT_NOTICE -> true;
            case RETURN_NOTICE, NOT_DELIVERED, CLAIM_CLOSED -> mayMove();
            case BUYER_MESSAGE, CLAIM_OPENED, REPLY_CONFIRMATION, REFUND_NOTICE, UNKNOWN -> false;
        };
    }
}
