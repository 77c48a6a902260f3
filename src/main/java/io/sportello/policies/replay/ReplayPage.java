package io.sportello.policies.replay;

import io.sportello.policies.tables.Money.Difference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page of decisions came to. */
class ReplayPage {

    /** A pair of rows: of a version then, of the table now. */
    record Pair(int version, int then, int now) {}

    /** Money in a currency, of so many decisions. */
    record Sum(BigDecimal amount, long decisions) {

        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), decisions + other.decisions);
        }
    }

    private final Map<Pair, Map<ReplayKind, Long>> pairs = new HashMap<>();
    private final Map<String, Sum> money = new HashMap<>();
    private final List<Replayed> others = new ArrayList<>();
    private final Map<ReplayKind, Long> counts = new EnumMap<>(ReplayKind.class);
    private long unpriced;

    static ReplayPage of(List<Replayed> all) {
        ReplayPage page = new ReplayPage();
        all.forEach(page::add);
        return page;
    }

    private void add(Replayed one) {
        counts.merge(one.kind(), 1L, Long::sum);
        pairs.computeIfAbsent(
                        new Pair(one.decision().version(), one.rowThen(), one.rowNow()),
                        any -> new EnumMap<>(ReplayKind.class))
                .merge(one.kind(), 1L, Long::sum);
        if (one.kind() != ReplayKind.SAME) {
            others.add(one);
        }
        if (one.unpriced()) {
            unpriced++;
        }
        if (one.difference() != null) {
            Difference difference = one.difference();
            money.merge(difference.currency(), new Sum(difference.amount(), 1), Sum::plus);
        }
    }

    long count(ReplayKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    long unpriced() {
        return unpriced;
    }

    /** How many of each kind, by pair of rows. */
    Map<Pair, Map<ReplayKind, Long>> pairs() {
        return pairs;
    }

    /** By currency. */
    Map<String, Sum> money() {
        return money;
    }

    /** The decisions that would be others. */
    List<Replayed> others() {
        return others;
    }
}
