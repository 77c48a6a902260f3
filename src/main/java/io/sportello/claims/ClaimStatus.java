package io.sportello.claims;

import io.sportello.caselog.Turn;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a claim stands, in the words people filter by. */
public enum ClaimStatus {
    /** What speaks for the seller is to be collected. */
    TO_COLLECT(Turn.SUPPORT),
    /** To refund or to contest. */
    TO_DECIDE(Turn.SUPPORT),
    /** Contested here, to be entered at the marketplace. */
    TO_SUBMIT(Turn.SUPPORT),
    /** The buyer is to be refunded at the marketplace. */
    TO_REFUND(Turn.SUPPORT),
    /** Answered; the marketplace decides. */
    AWAITING(Turn.MARKETPLACE),
    /** Decided at the marketplace; how is to be recorded. */
    TO_RECORD(Turn.SUPPORT),
    /** Lost; whether to appeal is to be decided. */
    TO_APPEAL(Turn.SUPPORT),
    /** The appeal is written, to be entered at the marketplace. */
    TO_SUBMIT_APPEAL(Turn.SUPPORT),
    /** The marketplace decides about the appeal. */
    APPEALED(Turn.MARKETPLACE),
    /** Decided for the seller, or paid by the marketplace. */
    WON(Turn.NOBODY),
    /** The buyer took it back. */
    WITHDRAWN(Turn.NOBODY),
    /** Closed by the seller's refund. */
    REFUNDED(Turn.NOBODY),
    /** Paid by the seller, for good. */
    LOST(Turn.NOBODY);

    /** Nothing has been answered at the marketplace yet, so its clock runs. */
    public static final Set<ClaimStatus> UNANSWERED = Set.of(TO_COLLECT, TO_DECIDE, TO_SUBMIT, TO_REFUND);

    /** The appeal's clock runs. */
    public static final Set<ClaimStatus> APPEALABLE = Set.of(TO_APPEAL, TO_SUBMIT_APPEAL);

    /** Work is left. */
    public static final Set<ClaimStatus> OPEN = those(ClaimStatus::isOpen);

    /** No work is left. */
    public static final Set<ClaimStatus> FINISHED = those(Predicate.not(ClaimStatus::isOpen));

    private final Turn turn;

    ClaimStatus(Turn turn) {
        this.turn = turn;
    }

    private static Set<ClaimStatus> those(Predicate<ClaimStatus> which) {
        return Stream.of(values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether work is left. */
    public boolean isOpen() {
        return turn != Turn.NOBODY;
    }

    /** Who has to move next. */
    public Turn turn() {
        return turn;
    }
}
