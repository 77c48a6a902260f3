package io.sportello.tasks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one open page is told. */
class TaskStreamTests {

    private final List<String> sent = new ArrayList<>();

    private final SseEmitter browser = new SseEmitter() {
        @Override
        public void send(SseEventBuilder event) {
            sent.add(event.build().stream()
                    .map(part -> part.getData().toString())
                    .collect(Collectors.joining()));
        }
    };

    @Test
    void tellsOnlyOfTasksThatItsReaderMaySee() {
        TaskStream stream = new TaskStream(browser, "livia@sportello.example", false, Set.of("aurora"));

        tell(stream, List.of(change("a1", "aurora"), change("n1", "nordlicht"), change("a2", "aurora")));
        tell(stream, List.of(change("n2", "nordlicht")));

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).contains("event:changed").contains("data:a1 a2").doesNotContain("n1");
    }

    @Test
    void saysOnlyThatMuchHasChangedWhenItIsTooMuchToName() {
        TaskStream stream = new TaskStream(browser, "livia@sportello.example", true, Set.of());
        List<TaskChange> many = IntStream.rangeClosed(0, TaskChanges.MOST)
                .mapToObj(i -> change("t" + i, "aurora"))
                .toList();

        tell(stream, many);

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).contains("event:many").doesNotContain("t1");
    }

    @Test
    void doesNotWaitForASlowBrowserAndTellsItLaterThatItHasMissedSomething() {
        TaskStream stream = new TaskStream(browser, "livia@sportello.example", true, Set.of());
        assertThat(stream.begin()).isTrue();
        assertThat(stream.begin()).isFalse();

        stream.send(List.of(change("t1", "aurora")));
        tell(stream, List.of());

        assertThat(sent.get(0)).contains("event:many");
        assertThat(sent.get(1)).contains("still here");
    }

    private static void tell(TaskStream stream, List<TaskChange> changes) {
        assertThat(stream.begin()).isTrue();
        stream.send(changes);
    }

    private static TaskChange change(String task, String seller) {
        return new TaskChange(task, seller, Instant.EPOCH, 0);
    }
}
