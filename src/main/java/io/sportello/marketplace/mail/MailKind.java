package io.sportello.marketplace.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mail of the marketplace is about, with the value of {@code X-Space-Notification-Type} that says so. */
public enum MailKind {
    BUYER_MESSAGE("BBC_MESSAGE_SENT_TO_MERCHANT"),
    /** The copy of a reply that somebody sent in Seller Central. */
    REPLY_CONFIRMATION("BBC_MESSAGE_CONFIRMATION_TO_MERCHANT"),
    RETURN_NOTICE("RETURN_REQUEST"),
    REFUND_NOTICE("REFUND_ISSUED"),
    CLAIM_OPENED("A_Z_CLAIM_RESPONDENT_NOTIFY"),
    CLAIM_CLOSED("A_Z_CLAIM_RESPONDENT_CLOSE"),
    CANCELLATION_REQUEST("BRC_SELLER_NOTIFICATION"),
    /** The marketplace did not hand a message of ours on. */
    NOT_DELIVERED("BUYER_OPTED_OUT_BSM_MESSAGES"),
    ACCOUNT_NOTICE(null),
    UNKNOWN(null);

    private final String notificationType;

    MailKind(String notificationType) {
        this.notificationType = notificationType;
    }

    /** The kind that the header's value names; empty when nobody knows it. */
    static Optional<MailKind> ofNotificationType(String value) {
        return Arrays.stream(values())
                .filter(kind -> value.equals(kind.notificationType))
                .findFirst();
    }

    /** Whether it speaks of an A-to-z claim. */
    boolean isAboutAClaim() {
        return this == CLAIM_OPENED || this == CLAIM_CLOSED;
    }

    /** Its stable name, such as {@code buyer-message}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
