package io.sportello.policies.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was worked out lately, so that it is not worked out again; drafts change with every word, so only the latest are kept.
 *
 * @param <K> what it was worked out from
 * @param <V> what came of it
 */
public final class Recent<K, V> {

    private final Map<K, V> kept;

    /** @param most how many are kept */
    public Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What came of it, worked out unless it is kept; two threads may work the same out beside each other. */
    public V get(K from, Function<K, V> work) {
        synchronized (kept) {
            V known = kept.get(from);
            if (known != null) {
                return known;
            }
        }
        V fresh = work.apply(from);
        synchronized (kept) {
            kept.put(from, fresh);
        }
        return fresh;
    }
}
