package io.sportello.clocks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Divides a ledger at each start that follows a stop, in the order of writing. */
final class Rounds {

    /**
     * The events from one start to the next.
     *
     * @param takenBack the numbers of the stops that were undone
     */
    record Round(List<LedgerEvent> events, Set<Integer> takenBack) {}

    private Rounds() {}

    static List<Round> of(List<LedgerEvent> ledger) {
        Set<Integer> takenBack = takenBack(ledger);
        List<Round> rounds = new ArrayList<>();
        boolean over = true;
        for (LedgerEvent event : ledger) {
            if (over && event.type() == LedgerEventType.STARTED) {
                rounds.add(new Round(new ArrayList<>(), takenBack));
                over = false;
            }
            if (!rounds.isEmpty()) {
                rounds.get(rounds.size() - 1).events().add(event);
                over |= event.type() == LedgerEventType.STOPPED && !takenBack.contains(event.number());
            }
        }
        return rounds;
    }

    private static Set<Integer> takenBack(List<LedgerEvent> ledger) {
        Set<Integer> takenBack = new HashSet<>();
        Deque<Integer> stops = new ArrayDeque<>();
        for (LedgerEvent event : ledger) {
            if (event.type() == LedgerEventType.STOPPED) {
                stops.push(event.number());
            } else if (event.type() == LedgerEventType.UNDONE && !stops.isEmpty()) {
                takenBack.add(stops.pop());
            }
        }
        return takenBack;
    }
}
