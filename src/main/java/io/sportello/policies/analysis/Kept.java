package io.sportello.policies.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the answers that were asked for last; many threads may ask at once. */
class Kept<K, V> {

    private final Map<K, V> answers;

    Kept(int most) {
        this.answers = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The answer to a question; it is worked out outside any lock, perhaps twice. */
    V get(K question, Supplier<V> answer) {
        synchronized (answers) {
            V known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        V fresh = answer.get();
        synchronized (answers) {
            answers.put(question, fresh);
        }
        return fresh;
    }
}
