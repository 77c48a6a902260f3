package io.sportello.policies.replay;

import io.sportello.policies.deciding.RecordedDecision;
import io.sportello.policies.tables.Money.Difference;
import java.util.List;

/**
 * A decision and what became of it.
 *
 * @param decision what was decided
 * @param kind what became of it
 * @param rowNow the row that answers, from 1; 0 for none
 * @param changes the outputs for which something else holds
 * @param difference what it means in money, or null where it means nothing or nobody knows
 * @param unpriced whether it means something in money that nobody knows
 */
record Replayed(
        RecordedDecision decision,
        ReplayKind kind,
        int rowNow,
        List<AnswerChange> changes,
        Difference difference,
        boolean unpriced) {

    static Replayed impossible(RecordedDecision decision) {
        return new Replayed(decision, ReplayKind.IMPOSSIBLE, 0, List.of(), null, false);
    }

    static Replayed same(RecordedDecision decision, int rowNow) {
        return new Replayed(decision, ReplayKind.SAME, rowNow, List.of(), null, false);
    }

    /** The first row that answered then. */
    int rowThen() {
        return decision.answer().rows().get(0);
    }
}
