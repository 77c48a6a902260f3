package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps the rungs, scoped by seller. */
@Component
class LadderRows {

    private static final String OF = " where subject = :subject and clock = :clock";
    private static final String OF_MANY = " where subject in (:subjects) and clock = :clock";
    private static final String OPEN = " and state in ('PLANNED', 'RETRYING')";
    private static final String LAST =
            " and plan = (select max(plan) from ladder_rung where subject = :subject and clock = :clock)";

    private final NamedParameterJdbcTemplate jdbc;
    private final SellerScope scope;

    LadderRows(NamedParameterJdbcTemplate jdbc, SellerScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** The number of the last plan, or 0. */
    int lastPlan(Subject subject, ClockKind clock) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(plan), 0) from ladder_rung" + OF, ladder(subject, clock), Integer.class);
        return last == null ? 0 : last;
    }

    void insert(Subject subject, String sellerId, ClockKind clock, int plan, List<Rung> rungs) {
        jdbc.batchUpdate(
                "insert into ladder_rung (seller_id, subject, clock, plan, rung, due_at, state)"
                        + " values (:seller, :subject, :clock, :plan, :rung, :due, 'PLANNED')",
                rungs.stream()
                        .map(rung -> rung(subject, clock, rung)
                                .addValue("seller", sellerId)
                                .addValue("plan", plan))
                        .toArray(SqlParameterSource[]::new));
    }

    int stop(Subject subject, ClockKind clock) {
        return jdbc.update("update ladder_rung set state = 'STOPPED'" + OF + OPEN + visible(), ladder(subject, clock));
    }

    void stop(Collection<Subject> subjects, ClockKind clock) {
        if (!subjects.isEmpty()) {
            jdbc.update(
                    "update ladder_rung set state = 'STOPPED'" + OF_MANY + OPEN + visible(), ladders(subjects, clock));
        }
    }

    /** The order keeps two who hold several from waiting for each other. */
    void hold(Collection<Subject> subjects, ClockKind clock) {
        if (!subjects.isEmpty()) {
            jdbc.queryForList(
                    "select id from ladder_rung" + OF_MANY + visible() + " order by id for update",
                    ladders(subjects, clock));
        }
    }

    void resume(Subject subject, ClockKind clock) {
        jdbc.update(
                "update ladder_rung set state = 'PLANNED'" + OF + LAST + " and state = 'STOPPED'" + visible(),
                ladder(subject, clock));
    }

    void move(Subject subject, ClockKind clock, List<Rung> rungs) {
        jdbc.batchUpdate(
                "update ladder_rung set state = 'PLANNED', due_at = :due" + OF + LAST
                        + " and rung = :rung and state <> 'DONE'" + visible(),
                rungs.stream().map(rung -> rung(subject, clock, rung)).toArray(SqlParameterSource[]::new));
    }

    /** The earliest of some ladder's rungs that are planned. */
    Instant earliest(Subject subject, ClockKind clock) {
        return instant(jdbc.queryForObject(
                "select min(due_at) from ladder_rung" + OF + " and state = 'PLANNED'",
                ladder(subject, clock),
                Timestamp.class));
    }

    List<PlannedRung> find(Subject subject) {
        return jdbc.query(
                "select clock, rung, due_at, state, handled_at from ladder_rung where subject = :subject" + visible()
                        + " order by due_at, id",
                new MapSqlParameterSource("subject", subject.toString()).addValue("sellers", scope.sellerIds()),
                (row, number) -> new PlannedRung(
                        kind(row),
                        row.getString("rung"),
                        row.getTimestamp("due_at").toInstant(),
                        RungState.valueOf(row.getString("state")),
                        instant(row.getTimestamp("handled_at"))));
    }

    /** The user's sellers; for nobody's, nothing. */
    private String visible() {
        if (scope.seesAll()) {
            return "";
        }
        return scope.sellerIds().isEmpty() ? " and 1 = 0" : " and seller_id in (:sellers)";
    }

    private MapSqlParameterSource ladders(Collection<Subject> subjects, ClockKind clock) {
        return new MapSqlParameterSource("clock", clock.key())
                .addValue("subjects", subjects.stream().map(Subject::toString).toList())
                .addValue("sellers", scope.sellerIds());
    }

    private MapSqlParameterSource ladder(Subject subject, ClockKind clock) {
        return new MapSqlParameterSource(Map.of("subject", subject.toString(), "clock", clock.key()))
                .addValue("sellers", scope.sellerIds());
    }

    private MapSqlParameterSource rung(Subject subject, ClockKind clock, Rung rung) {
        return ladder(subject, clock).addValue("rung", rung.name()).addValue("due", Timestamp.from(rung.dueAt()));
    }

    static ClockKind kind(ResultSet row) throws SQLException {
        return ClockKind.valueOf(row.getString("clock").toUpperCase(Locale.ROOT));
    }

    static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
