package io.sportello.tasks.live;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An open page of the work list that waits to hear of changes. */
class TaskStream {

    private final SseEmitter emitter;
    private final String person;
    private final boolean seesAll;
    private final Set<String> sellers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean missed;

    /** @param sellers whose tasks the person may see, unless that is everybody's */
    TaskStream(SseEmitter emitter, String person, boolean seesAll, Set<String> sellers) {
        this.emitter = emitter;
        this.person = person;
        this.seesAll = seesAll;
        this.sellers = Set.copyOf(sellers);
    }

    String person() {
        return person;
    }

    /**
     * Whether the person's browser has taken what was sent before. A slow one is not waited for: it is told later that it
     * has missed something.
     */
    boolean begin() {
        boolean ready = busy.compareAndSet(false, true);
        missed |= !ready;
        return ready;
    }

    /** Sends the ids of those tasks that the person may see; with too many, only that there are. */
    void send(List<TaskChange> changes) {
        sendAndEnd(() -> {
            if (missed || changes.size() > TaskChanges.MOST) {
                missed = false;
                emitter.send(SseEmitter.event().name("many").data(""));
            } else if (changes.isEmpty()) {
                emitter.send(SseEmitter.event().comment("still here"));
            } else {
                String ids = ids(changes);
                if (!ids.isEmpty()) {
                    emitter.send(SseEmitter.event().name("changed").data(ids));
                }
            }
        });
    }

    private String ids(List<TaskChange> changes) {
        return changes.stream()
                .filter(change -> seesAll || sellers.contains(change.sellerId()))
                .map(TaskChange::taskId)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Ends it; the browser asks for another. */
    void end() {
        emitter.complete();
    }

    private void sendAndEnd(Sending sending) {
        try {
            sending.send();
        } catch (IOException | IllegalStateException e) {
            // the page is gone
            emitter.completeWithError(e);
        } finally {
            busy.set(false);
        }
    }

    /** Something that is written to the browser. */
    private interface Sending {
        void send() throws IOException;
    }
}
