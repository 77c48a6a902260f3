package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a thread open and who is typing, on any node, so that two people do not answer the same buyer. */
@Service
@Transactional
public class ThreadPresence {

    /** A browser says that it is there every 15 seconds; one that missed two is gone. */
    private static final Duration HERE = Duration.ofSeconds(40);

    private static final Duration TYPING = Duration.ofSeconds(20);

    private final MessageThreads threads;
    private final JdbcTemplate jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ThreadPresence(MessageThreads threads, JdbcTemplate jdbc, CurrentUser user, Clock clock) {
        this.threads = threads;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The current user looks at a thread.
     *
     * @return the others who do
     */
    public List<Watcher> looking(Subject subject) {
        long thread = threads.of(subject).id();
        touch(thread, "seen_at");
        return others(thread);
    }

    /** The current user types a reply. */
    public void typing(Subject subject) {
        long thread = threads.of(subject).id();
        touch(thread, "seen_at");
        touch(thread, "typed_at");
    }

    private void touch(long thread, String column) {
        Timestamp now = Timestamp.from(clock.instant());
        String change = "update thread_presence set " + column + " = ? where thread_id = ? and watcher = ?";
        if (jdbc.update(change, now, thread, user.name()) == 0) {
            jdbc.update(
                    "insert into thread_presence (thread_id, watcher, seen_at) values (?, ?, ?) on conflict do nothing",
                    thread,
                    user.name(),
                    now);
        }
    }

    private List<Watcher> others(long thread) {
        Instant now = clock.instant();
        return jdbc.query(
                "select watcher, typed_at from thread_presence"
                        + " where thread_id = ? and watcher <> ? and seen_at >= ? order by watcher",
                (row, number) -> new Watcher(row.getString(1), isRecent(row.getTimestamp(2), now)),
                thread,
                user.name(),
                Timestamp.from(now.minus(HERE)));
    }

    private static boolean isRecent(Timestamp typed, Instant now) {
        return typed != null && !typed.toInstant().isBefore(now.minus(TYPING));
    }
}
