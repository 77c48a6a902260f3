package io.sportello.tasks.live;

import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The open pages of this node. While there is one, the node looks once a second for changes, by one query for all pages,
 * and tells each page of those that its reader may see.
 */
@Component
class TaskStreams implements SmartLifecycle {

    /** The most pages that one person keeps open; an older one gives way. */
    static final int MOST_OF_ONE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(TaskStreams.class);
    private static final int SENDERS = 4;
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 15;

    private final Queue<TaskStream> streams = new ConcurrentLinkedQueue<>();
    private final Queue<TaskStream> opened = new ConcurrentLinkedQueue<>();
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final long interval;
    private ScheduledExecutorService looking;
    private ExecutorService sending;
    private Future<?> rounds;
    private TaskChanges changes;
    private int looks;

    TaskStreams(JdbcTemplate jdbc, Clock clock, @Value("${sportello.tasks.look:1000}") long interval) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.interval = interval;
    }

    void open(TaskStream stream) {
        List<TaskStream> others = streams.stream()
                .filter(one -> one.person().equals(stream.person()))
                .toList();
        others.stream().limit(Math.max(0, others.size() + 1 - MOST_OF_ONE)).forEach(one -> {
            streams.remove(one);
            one.end();
        });
        opened.add(stream);
        streams.add(stream);
    }

    void close(TaskStream stream) {
        streams.remove(stream);
    }

    /** How many pages of this node listen. */
    int size() {
        return streams.size();
    }

    private void look() {
        try {
            tell();
        } catch (DataAccessException e) {
            LOG.warn("Open task lists hear of no changes for now", e);
        }
    }

    private void tell() {
        if (streams.isEmpty()) {
            changes = null;
            return;
        }
        if (changes == null) {
            changes = new TaskChanges(jdbc, clock);
        }
        List<TaskChange> found = changes.look();
        for (TaskStream late = opened.poll(); late != null; late = opened.poll()) {
            tell(late, changes.lately());
        }
        boolean sign = ++looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0;
        if (!found.isEmpty() || sign) {
            streams.forEach(stream -> tell(stream, found));
        }
    }

    private void tell(TaskStream stream, List<TaskChange> found) {
        if (stream.begin()) {
            sending.execute(() -> stream.send(found));
        }
    }

    @Override
    public synchronized void start() {
        looking = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "task-changes"));
        sending = Executors.newFixedThreadPool(SENDERS, work -> new Thread(work, "task-streams"));
        rounds = looking.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        rounds.cancel(true);
        looking.shutdownNow();
        streams.forEach(TaskStream::end);
        streams.clear();
        sending.shutdown();
        looking = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
