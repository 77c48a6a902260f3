package io.sportello.performance;

import java.util.Arrays;
import java.util.Optional;

/** What a notification is about. */
public enum NotificationKind {
    /** A metric of the account is about to miss its target; the house's own alarm. */
    METRIC_WATCH,
    /** A metric of the account misses its target, as a report states. */
    METRIC_MISSED,
    /** The account itself is at risk or was deactivated. */
    ACCOUNT_STATUS,
    /** Somebody claims that an article infringes a right. */
    INTELLECTUAL_PROPERTY,
    /** An article is said to be unsafe. */
    PRODUCT_SAFETY,
    /** An offer breaks a rule or was taken down. */
    LISTING_POLICY,
    /** The marketplace asks for documents or details. */
    VERIFICATION,
    /** A mail about a metric. */
    PERFORMANCE,
    /** A mail about money. */
    PAYMENT,
    OTHER;

    /** The kind of this name; empty when there is none. */
    public static Optional<NotificationKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
