package io.sportello.workflow.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what people or the engine should have done by now; the engine's queries can't group, so this reads its tables. */
@Component
class OverdueWork {

    /** A job that has just come due is not late: an idle node looks once a second. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final String LATE_TASK = " t.suspension_state_ = 1 and t.due_date_ < ? ";

    private static final String LATE = " j.retries_ > 0 and j.suspension_state_ = 1 and ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OverdueWork(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tasks and timers by process id. */
    Map<String, Long> byProcess() {
        Map<String, Long> counts = new HashMap<>();
        add(
                counts,
                "select j.process_def_key_, count(*) from act_ru_job j where j.type_ = 'timer' and j.process_def_key_ is not null and"
                        + LATE + "j.duedate_ < ? group by j.process_def_key_",
                latest());
        add(
                counts,
                "select p.key_, count(*) from act_ru_task t join act_re_procdef p on p.id_ = t.proc_def_id_ where"
                        + LATE_TASK + "group by p.key_",
                now());
        return counts;
    }

    /** Tasks and timers by element of a deployed version. */
    Map<String, Long> byElement(String definition) {
        Map<String, Long> counts = new HashMap<>();
        add(
                counts,
                "select d.act_id_, count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " where d.proc_def_id_ = ? and j.type_ = 'timer' and" + LATE
                        + "j.duedate_ < ? group by d.act_id_",
                definition,
                latest());
        add(
                counts,
                "select t.task_def_key_, count(*) from act_ru_task t where t.proc_def_id_ = ? and" + LATE_TASK
                        + "group by t.task_def_key_",
                definition,
                now());
        return counts;
    }

    private void add(Map<String, Long> counts, String query, Object... parameters) {
        jdbc.query(
                query,
                row -> {
                    counts.merge(row.getString(1), row.getLong(2), Long::sum);
                },
                parameters);
    }

    /** Jobs of any kind that are due, and that no node has taken. */
    long notTaken() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from act_ru_job j where" + LATE
                        + "coalesce(j.duedate_, j.create_time_) < ? and (j.lock_exp_time_ is null or j.lock_exp_time_ < ?)",
                Long.class,
                latest(),
                now()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp latest() {
        return Timestamp.from(clock.instant().minus(GRACE));
    }
}
