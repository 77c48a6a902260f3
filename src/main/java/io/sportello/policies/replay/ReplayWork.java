package io.sportello.policies.replay;

import io.sportello.policies.deciding.RecordedDecisions;
import io.sportello.policies.deciding.RecordedRow;

/**
 * What a replay does next.
 *
 * @param id its number
 * @param status how far it is
 * @param label what the table is called
 * @param content the table
 * @param range the decisions
 * @param marketplace their fact {@code marketplace}, or null for any
 * @param place behind which decision it goes on
 * @param kept how many other decisions it has kept
 */
record ReplayWork(
        long id,
        ReplayStatus status,
        String label,
        String content,
        RecordedDecisions.Range range,
        String marketplace,
        ReplayPlace place,
        long kept) {

    /** The same behind another decision, with so many more kept. */
    ReplayWork behind(RecordedRow last, int more) {
        ReplayPlace there = new ReplayPlace(last.at(), last.id());
        return new ReplayWork(id, status, label, content, range, marketplace, there, kept + more);
    }

    /** Whether a decision is one of those asked for. */
    boolean takes(Object marketplaceOfDecision) {
        return marketplace == null || marketplace.equals(marketplaceOfDecision);
    }
}
