package io.sportello.policies.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Finds each row of a table again in another version of it: by the same content, in the same order where that is
 * possible; then by its id, unless it says quite something else; then by what is most alike; and at last by its id alone.
 */
class RowMatching {

    private static final int ALIKE = 50;

    private final RowCodes before;
    private final RowCodes after;
    private final int[] partners;
    private final boolean[] taken;

    private RowMatching(RowCodes before, RowCodes after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.size()];
        this.taken = new boolean[after.size()];
        Arrays.fill(partners, -1);
    }

    /** For each row of the older version, its place in the newer one from 0, or -1. */
    static int[] match(RowCodes before, RowCodes after) {
        RowMatching matching = new RowMatching(before, after);
        matching.byContentInOrder();
        matching.byContent();
        matching.byId(ALIKE);
        matching.byLikeness();
        matching.byId(0);
        return matching.partners;
    }

    private void byContentInOrder() {
        for (int[] pair : LongestCommon.of(before.contents(), after.contents())) {
            pair(pair[0], pair[1]);
        }
    }

    private void byContent() {
        Map<List<Integer>, Queue<Integer>> places = new HashMap<>();
        for (int to = 0; to < taken.length; to++) {
            if (!taken[to]) {
                places.computeIfAbsent(after.contents().get(to), content -> new ArrayDeque<>())
                        .add(to);
            }
        }
        for (int from = 0; from < partners.length; from++) {
            Queue<Integer> same =
                    partners[from] < 0 ? places.get(before.contents().get(from)) : null;
            if (same != null && !same.isEmpty()) {
                pair(from, same.remove());
            }
        }
    }

    private void byId(int least) {
        Map<String, Integer> places = after.byId();
        before.byId().forEach((id, from) -> {
            Integer to = places.get(id);
            if (to != null && partners[from] < 0 && !taken[to] && before.likeness(from, after, to) >= least) {
                pair(from, to);
            }
        });
    }

    /** The most alike first; among equals the first rows. */
    private void byLikeness() {
        int[] from = free(partners);
        int[] to = free(taken);
        byte[][] likeness = new byte[from.length][to.length];
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < to.length; j++) {
                likeness[i][j] = (byte) before.likeness(from[i], after, to[j]);
            }
        }
        for (int level = 100; level >= ALIKE; level--) {
            for (int i = 0; i < from.length; i++) {
                for (int j = 0; partners[from[i]] < 0 && j < to.length; j++) {
                    if (likeness[i][j] == level && !taken[to[j]]) {
                        pair(from[i], to[j]);
                    }
                }
            }
        }
    }

    private void pair(int from, int to) {
        partners[from] = to;
        taken[to] = true;
    }

    private static int[] free(int[] partners) {
        return IntStream.range(0, partners.length).filter(i -> partners[i] < 0).toArray();
    }

    private static int[] free(boolean[] taken) {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
    }
}
