package io.sportello.messages;

/** What stands in a thread. */
public enum EntryKind {
    /** The buyer wrote, and waits for an answer until one settles it. */
    BUYER,
    /** A program wrote in the buyer's name; nobody waits. */
    AUTOMATIC,
    /** We replied by mail. */
    REPLY,
    /** Somebody replied at the marketplace. */
    REPLY_ELSEWHERE,
    /** Somebody decided that no answer is needed. */
    NONE_NEEDED,
    /** The staff noted something for themselves; the buyer and the seller never see it. */
    NOTE;

    /** Whether it comes from the buyer's side. */
    boolean isBuyers() {
        return this == BUYER || this == AUTOMATIC;
    }

    /** Whether it settles what the buyer wrote before it. */
    boolean settles() {
        return this == REPLY || this == REPLY_ELSEWHERE || this == NONE_NEEDED;
    }
}
