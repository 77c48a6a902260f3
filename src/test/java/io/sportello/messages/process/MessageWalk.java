package io.sportello.messages.process;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Walks messages through time, and looks at what is left of them; a bean of every test context. */
@Component
class MessageWalk {

    private final ThreadQueries threads;
    private final Tasks tasks;
    private final Journal journal;
    private final Optional<EngineJobs> jobs;
    private final Optional<MovableClock> clock;

    MessageWalk(
            ThreadQueries threads,
            Tasks tasks,
            Journal journal,
            Optional<EngineJobs> jobs,
            Optional<MovableClock> clock) {
        this.threads = threads;
        this.tasks = tasks;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Time passes with the application up, so that everything due is done; at once, as after a downtime. */
    void after(Duration time) {
        clock.orElseThrow().advance(time);
        jobs.orElseThrow().runDue();
    }

    ThreadView view(Subject thread) {
        return As.support(() -> threads.get(thread));
    }

    List<TaskView> open(Subject thread) {
        return As.support(() -> tasks.of(thread)).stream()
                .filter(task -> task.completed() == null)
                .toList();
    }

    TaskView task(Subject thread, String name) {
        return open(thread).stream()
                .filter(task -> task.task().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void noneNeeded(Subject thread) {
        String task = task(thread, "reply-to-buyer").id();
        As.run(As.LIVIA, () -> tasks.complete(task, Map.of("answer", "none", "reason", "Only thanks")));
    }

    List<String> wrote(Subject thread) {
        return As.support(() -> journal.entries(thread)).stream()
                .map(JournalEntryView::what)
                .map(what -> what.replace("journal.message.", ""))
                .toList();
    }
}
