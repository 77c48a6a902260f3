package io.sportello.feedback;

import io.sportello.feedback.rules.Words;
import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The lists of {@code dispute-words.dmn}, ready to be looked for. They are kept for some seconds, since one comment is
 * looked through for twenty of them and an import brings many comments.
 */
@Component
class DisputeWords {

    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private final Policies policies;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    DisputeWords(Policies policies) {
        this.policies = policies;
    }

    private record Key(String language, String topic) {}

    private record Kept(Words words, long since) {}

    /** The words of a topic in a language; none when there is no such list. */
    Words of(String language, String topic) {
        long now = System.nanoTime();
        return kept.compute(
                        new Key(language, topic),
                        (key, known) -> known != null && now - known.since() < KEPT ? known : new Kept(ask(key), now))
                .words();
    }

    private Words ask(Key key) {
        Decision found = policies.preview(
                Question.of("dispute-words", null, null, Map.of("language", key.language(), "topic", key.topic())));
        FiredRow row = found.rows().get(0);
        return Words.of(key.topic(), Words.split(found.text("phrases")), row.row(), row.source());
    }
}
