package io.sportello.messages.web;

import io.sportello.messages.EntryView;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import io.sportello.tasks.TaskPanel;
import io.sportello.tasks.TaskView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows beside a task's form what was last written with the buyer about the same order. */
@Component
class ThreadPanel implements TaskPanel {

    private static final int THREADS = 3;
    private static final int ENTRIES = 4;

    private final ThreadQueries threads;

    ThreadPanel(ThreadQueries threads) {
        this.threads = threads;
    }

    /**
     * A thread in short.
     *
     * @param entries its last entries, oldest first
     * @param earlier how many came before
     */
    record Card(ThreadView thread, List<EntryView> entries, int earlier) {}

    @Override
    public String template() {
        return "messages/panel";
    }

    @Override
    public boolean isGround() {
        return false;
    }

    @Override
    public List<Card> cards(TaskView task) {
        return threads.ofOrder(task.sellerId(), task.orderId(), THREADS).stream()
                .filter(thread -> !thread.subject().equals(task.subject()))
                .map(this::card)
                .toList();
    }

    private Card card(ThreadView thread) {
        List<EntryView> all = threads.entries(thread.subject());
        int earlier = Math.max(0, all.size() - ENTRIES);
        return new Card(thread, all.subList(earlier, all.size()), earlier);
    }
}
