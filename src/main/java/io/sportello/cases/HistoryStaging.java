package io.sportello.cases;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps a file's events in the database until its cases are rebuilt, so that memory holds those of one case only. */
@Component
class HistoryStaging {

    private static final int BATCH = 500;
    private static final int MOST_REJECTS = 1_000;

    private final JdbcTemplate jdbc;
    private final HistoryActivities activities;

    HistoryStaging(JdbcTemplate jdbc, HistoryActivities activities) {
        this.jdbc = jdbc;
        this.activities = activities;
    }

    /** Takes events in, in the caller's transaction; what an interrupted attempt left is gone first. */
    Writer open(long importId, String sellerId, List<String> mapping) {
        forget(importId);
        jdbc.update("delete from case_history_reject where import_id = ?", importId);
        return new Writer(importId, activities.of(sellerId, mapping));
    }

    /** The next cases after one, by their names. */
    List<String> cases(long importId, String after, int limit) {
        return jdbc.queryForList(
                "select distinct case_key from case_history_event where import_id = ? and case_key > ?"
                        + " order by case_key limit ?",
                String.class,
                importId,
                after,
                limit);
    }

    /** A case's events in the order in which they happened. */
    List<StagedEvent> events(long importId, String caseKey, int limit) {
        return jdbc.query(
                "select happened_at, activity, step, actor, details from case_history_event"
                        + " where import_id = ? and case_key = ? order by happened_at, seq limit ?",
                (row, number) -> new StagedEvent(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("activity"),
                        row.getString("step") == null ? null : HistoryStep.valueOf(row.getString("step")),
                        row.getString("actor"),
                        row.getString("details")),
                importId,
                caseKey,
                limit);
    }

    /** What could not be taken, in the file's order. */
    List<HistoryReject> rejects(long importId, int limit) {
        return jdbc.query(
                "select line, reason, cell from case_history_reject where import_id = ? order by seq limit ?",
                (row, number) -> new HistoryReject(row.getLong(1), row.getString(2), row.getString(3)),
                importId,
                limit);
    }

    /** The events are not needed any more. */
    void forget(long importId) {
        jdbc.update("delete from case_history_event where import_id = ?", importId);
    }

    /** Writes a file's events in batches. */
    class Writer implements HistorySink {

        private final long importId;
        private final HistoryActivities.Mapping mapping;
        private final List<Object[]> batch = new java.util.ArrayList<>(BATCH);
        private long seq;
        private long rejected;

        Writer(long importId, HistoryActivities.Mapping mapping) {
            this.importId = importId;
            this.mapping = mapping;
        }

        @Override
        public void event(HistoryEvent event) {
            HistoryStep step = mapping.step(event.activity());
            batch.add(new Object[] {
                importId,
                event.caseKey(),
                Timestamp.from(event.at()),
                seq++,
                event.activity(),
                step == null ? null : step.name(),
                event.actor(),
                event.details()
            });
            if (batch.size() == BATCH) {
                flush();
            }
        }

        @Override
        public void reject(HistoryReject reject) {
            if (rejected++ < MOST_REJECTS) {
                jdbc.update(
                        "insert into case_history_reject (import_id, seq, line, reason, cell) values (?, ?, ?, ?, ?)",
                        importId,
                        rejected,
                        reject.line(),
                        reject.reason(),
                        reject.value());
            }
        }

        private void flush() {
            jdbc.batchUpdate(
                    "insert into case_history_event (import_id, case_key, happened_at, seq, activity, step, actor,"
                            + " details) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    batch);
            batch.clear();
        }

        HistoryCounts finish() {
            flush();
            Long cases = jdbc.queryForObject(
                    "select count(distinct case_key) from case_history_event where import_id = ?",
                    Long.class,
                    importId);
            return new HistoryCounts(seq, rejected, cases == null ? 0 : cases, mapping.unmapped());
        }
    }
}
