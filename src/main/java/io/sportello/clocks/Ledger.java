package io.sportello.clocks;

import java.util.List;

/**
 * What happened to a clock.
 *
 * @param sellerId whose clock it is; null when nothing happened
 * @param events in the order in which they were written down; empty when nothing happened or the user may not see it
 */
record Ledger(String sellerId, List<LedgerEvent> events) {

    static final Ledger EMPTY = new Ledger(null, List.of());

    boolean isEmpty() {
        return events.isEmpty();
    }
}
