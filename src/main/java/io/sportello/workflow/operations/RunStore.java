package io.sportello.workflow.operations;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was done to many at once. */
@Component
class RunStore {

    private final JdbcTemplate jdbc;
    private final CurrentUser user;
    private final Clock clock;

    RunStore(JdbcTemplate jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Notes a run of the current user with all that it is about; answers its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(RunKind kind, String process, int from, int to, String batch, List<RunItem> items) {
        long id = Objects.requireNonNull(jdbc.queryForObject("select nextval('workflow_run_seq')", Long.class));
        jdbc.update(
                "insert into workflow_run (id, kind, process, from_version, to_version, batch_id, requested_at, requested_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                kind.name(),
                process,
                from,
                to,
                batch,
                Timestamp.from(clock.instant()),
                user.name());
        List<Object[]> rows = new ArrayList<>();
        items.forEach(item -> rows.add(new Object[] {
            id,
            rows.size(),
            item.target(),
            item.process(),
            item.element(),
            Objects.toString(item.subject(), null),
            item.taken()
        }));
        jdbc.batchUpdate(
                "insert into workflow_run_item (run_id, place, target, process, element, subject, taken)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        return id;
    }

    /** @throws SubjectNotFound when there is none */
    Run get(long id) {
        return jdbc.query("select * from workflow_run where id = ?", (row, number) -> run(row), id).stream()
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("run " + id));
    }

    List<RunItem> items(long id) {
        return jdbc.query(
                "select * from workflow_run_item where run_id = ? order by place", (row, number) -> item(row), id);
    }

    /** How often somebody had a job tried again. */
    int retries(String job) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from workflow_run_item where target = ? and taken", Integer.class, job));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                RunKind.valueOf(row.getString("kind")),
                row.getString("process"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                row.getString("batch_id"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"));
    }

    private static RunItem item(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return new RunItem(
                row.getString("target"),
                row.getString("process"),
                row.getString("element"),
                subject == null ? null : Subject.parse(subject),
                row.getBoolean("taken"));
    }
}
