package io.sportello.returns;

/** Where a return stands, in the words people filter by. */
public enum ReturnStatus {
    /** Asked for; the house has to answer. */
    TO_ANSWER(true),
    /** Answered here, to be entered at the marketplace. */
    TO_ENTER(true),
    /** Authorised; the goods are on their way. */
    AWAITING_GOODS(true),
    /** The goods are here, to be inspected, or a replacement is to be sent. */
    GOODS_HERE(true),
    /** The refund waits for a second approval. */
    TO_APPROVE(true),
    /** The refund waits for the marketplace's confirmation. */
    REFUND_ISSUED(true),
    /** The marketplace confirmed the refund. */
    REFUNDED(false),
    /** Refused. */
    REFUSED(false),
    /** A replacement was sent. */
    REPLACED(false),
    /** Closed without refund, or settled at the marketplace. */
    CLOSED(false);

    private final boolean open;

    ReturnStatus(boolean open) {
        this.open = open;
    }

    /** Whether work is left. */
    public boolean isOpen() {
        return open;
    }
}
