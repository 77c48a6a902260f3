package io.sportello.policies.replay;

import io.sportello.policies.deciding.RecordedDecisions;
import io.sportello.policies.deciding.RecordedDecisions.Range;
import io.sportello.policies.deciding.RecordedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how far replays are, each step in a transaction of its own. A step that finds the replay stopped, or another node
 * ahead of it, does nothing.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ReplayStore {

    private static final String WHEN_RUNNING = " where id = ? and status = 'RUNNING'";
    private static final int LONGEST = 500;

    private final JdbcTemplate jdbc;
    private final RecordedDecisions decisions;
    private final ReplayResults results;
    private final Clock clock;

    ReplayStore(JdbcTemplate jdbc, RecordedDecisions decisions, ReplayResults results, Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.results = results;
        this.clock = clock;
    }

    /** What is to be done; a replay that waits begins, and counts what is before it. */
    ReplayWork begin(long id) {
        ReplayWork work = work(id);
        if (work.status() == ReplayStatus.WAITING) {
            jdbc.update(
                    "update policy_replay set status = 'RUNNING', started_at = ?, total = ? where id = ? and status = 'WAITING'",
                    now(),
                    decisions.count(work.range()),
                    id);
        }
        return work(id);
    }

    /** What is to be done next. */
    ReplayWork work(long id) {
        Set<String> sellers = Set.copyOf(
                jdbc.queryForList("select seller_id from policy_replay_seller where replay_id = ?", String.class, id));
        return jdbc.queryForObject(
                "select * from policy_replay where id = ?", (found, number) -> work(found, sellers), id);
    }

    private static ReplayWork work(ResultSet found, Set<String> sellers) throws SQLException {
        return new ReplayWork(
                found.getLong("id"),
                ReplayStatus.valueOf(found.getString("status")),
                found.getString("label"),
                found.getString("content"),
                new Range(
                        found.getString("policy"),
                        instant(found, "from_at"),
                        instant(found, "until_at"),
                        found.getBoolean("every_seller") ? null : sellers),
                found.getString("marketplace"),
                new ReplayPlace(instant(found, "last_at"), found.getLong("last_id")),
                found.getLong("kept"));
    }

    /**
     * Notes what a page came to.
     *
     * @return false when it was not noted: somebody stopped the replay, or another node took the page
     */
    boolean take(ReplayWork work, List<RecordedRow> rows, ReplayPage page) {
        List<Replayed> kept = results.kept(work, page);
        RecordedRow last = rows.get(rows.size() - 1);
        int taken = jdbc.update(
                "update policy_replay set last_at = ?, last_id = ?, looked = looked + ?, same = same + ?, changed = changed + ?,"
                        + " impossible = impossible + ?, unpriced = unpriced + ?, kept = kept + ?, trouble = false"
                        + WHEN_RUNNING + " and last_id = ?",
                Timestamp.from(last.at()),
                last.id(),
                rows.size(),
                page.count(ReplayKind.SAME),
                page.count(ReplayKind.CHANGED),
                page.count(ReplayKind.IMPOSSIBLE),
                page.unpriced(),
                kept.size(),
                work.id(),
                work.place().id());
        if (taken == 1) {
            results.add(work.id(), page, kept);
        }
        return taken == 1;
    }

    void finish(long id) {
        jdbc.update("update policy_replay set status = 'DONE', finished_at = ?" + WHEN_RUNNING, now(), id);
    }

    /** The table can't be asked. */
    void fail(long id, String reason) {
        jdbc.update(
                "update policy_replay set status = 'FAILED', finished_at = ?, reason = ?" + WHEN_RUNNING,
                now(),
                reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason,
                id);
    }

    /** An error of ours: the engine tries again, and then tells the administrators. */
    void trouble(long id) {
        jdbc.update("update policy_replay set trouble = true" + WHEN_RUNNING, id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Instant instant(ResultSet found, String column) throws SQLException {
        Timestamp at = found.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
