package io.sportello.evidence;

import java.util.Locale;

/** What can stand on the checklist; {@code rules/claims/evidence-checklist.dmn} says what is needed when. */
public enum EvidenceItem {
    /** What the buyer wrote. */
    BUYER_MESSAGES,
    /** What we answered. */
    OUR_ANSWERS,
    /** The marketplace's notice. */
    NOTICE,
    /** The parcel's number and carrier. */
    TRACKING,
    /** That the parcel was handed over. */
    DELIVERY_PROOF,
    /** What the listing promised. */
    LISTING,
    /** The invoice. */
    INVOICE,
    /** The buyer's request for a return. */
    RETURN_REQUEST,
    /** What we answered to it, and by which rule. */
    RETURN_DECISION,
    /** The parcel by which the goods come back. */
    RETURN_TRACKING,
    /** What the goods were like when they came back. */
    INSPECTION,
    /** Photos of the goods. */
    PHOTOS,
    /** That the money was given back. */
    REFUND_PROOF;

    /** Its name in rules and messages, such as {@code delivery-proof}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
