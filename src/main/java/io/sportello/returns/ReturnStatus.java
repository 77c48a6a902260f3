package io.sportello.returns;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The buyer's request is not answered at the marketplace yet, so its clock runs. */
    public static final Set<ReturnStatus> UNANSWERED = Collections.unmodifiableSet(EnumSet.of(TO_ANSWER, TO_ENTER));

    /** Work is left. */
    public static final Set<ReturnStatus> OPEN = those(ReturnStatus::isOpen);

    /** No work is left. */
    public static final Set<ReturnStatus> FINISHED = those(Predicate.not(ReturnStatus::isOpen));

    private final boolean open;

    ReturnStatus(boolean open) {
        this.open = open;
    }

    private static Set<ReturnStatus> those(Predicate<ReturnStatus> which) {
        return Stream.of(values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether work is left. */
    public boolean isOpen() {
        return open;
    }
}
