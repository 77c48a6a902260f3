package io.sportello.tasks.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads what has changed since the last look, whoever changed it on whichever node. A change is stamped before its
 * transaction commits, so each look goes back a little and leaves out what was told before; a transaction that takes longer
 * than that is not told of, and a page learns of its tasks when it is next read. The nodes' clocks may differ by as much.
 */
class TaskChanges {

    /** How long a transaction may take from its stamp to its end. */
    static final Duration LATE = Duration.ofSeconds(15);

    /** With more at once a page is better read anew. */
    static final int MOST = 500;

    private static final String SINCE =
            "select task_id, seller_id, changed_at, version from task_item where changed_at > ? order by changed_at limit ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<String, TaskChange> told = new LinkedHashMap<>();
    private Instant newest;

    TaskChanges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.newest = clock.instant();
        look();
    }

    /** What was told of lately, for a page that begins to listen after it was read. */
    List<TaskChange> lately() {
        return List.copyOf(told.values());
    }

    /** What changed; empty for nothing, and more than {@link #MOST} when more did. */
    List<TaskChange> look() {
        Instant now = clock.instant();
        // what a node whose clock is ahead has stamped must not hide what the others stamp
        Instant from = (newest.isAfter(now) ? now : newest).minus(LATE);
        List<TaskChange> fresh = new ArrayList<>();
        for (TaskChange change : read(from)) {
            if (!change.equals(told.put(change.taskId(), change))) {
                fresh.add(change);
            }
            newest = change.at().isAfter(newest) ? change.at() : newest;
        }
        told.values().removeIf(change -> !change.at().isAfter(from));
        return fresh;
    }

    private List<TaskChange> read(Instant from) {
        return jdbc.query(
                SINCE,
                (row, number) -> new TaskChange(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getLong(4)),
                OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
                MOST + told.size() + 1);
    }
}
