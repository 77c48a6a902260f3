package io.sportello.clocks;

import io.sportello.subjects.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the rungs whose time has come and holds them until the end of the transaction. It is for system work only, so it
 * needs no scope.
 */
@Component
class DueRungs {

    private static final String COLUMNS = "select id, seller_id, subject, clock, rung, due_at from ladder_rung r";
    private static final String HELD = " order by due_at, id for update skip locked";

    /** The earliest of each ladder only, so that its rungs are done in order and never two at a time. */
    private static final String DUE = COLUMNS
            + " where state = 'PLANNED' and due_at <= :now and not exists (select 1 from ladder_rung e"
            + " where e.subject = r.subject and e.clock = r.clock and e.state = 'PLANNED'"
            + " and (e.due_at < r.due_at or (e.due_at = r.due_at and e.id < r.id)))"
            + " order by due_at, id limit :size for update skip locked";

    private final NamedParameterJdbcTemplate jdbc;

    DueRungs(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ones that nobody else holds. */
    List<DueRung> next(Instant now, int size) {
        return jdbc.query(DUE, Map.of("now", Timestamp.from(now), "size", size), DueRungs::read);
    }

    /** Whether more than so many are due, whoever holds them. */
    boolean moreThan(int count, Instant now) {
        return !jdbc.queryForList(
                        "select id from ladder_rung where state = 'PLANNED' and due_at <= :now"
                                + " order by due_at limit 1 offset :count",
                        Map.of("now", Timestamp.from(now), "count", count))
                .isEmpty();
    }

    /** Those of some rungs that are still planned and that nobody else holds. */
    List<DueRung> again(Collection<Long> ids) {
        return jdbc.query(
                COLUMNS + " where id in (:ids) and state = 'PLANNED'" + HELD, Map.of("ids", ids), DueRungs::read);
    }

    /** A rung that is being tried again; empty when its ladder was stopped meanwhile. */
    Optional<DueRung> retrying(long id) {
        return jdbc
                .query(COLUMNS + " where id = :id and state = 'RETRYING' for update", Map.of("id", id), DueRungs::read)
                .stream()
                .findFirst();
    }

    /**
     * Moves rungs from one state to the next.
     *
     * @throws IllegalStateException when one of them is not in that state any more
     */
    void move(Collection<Long> ids, RungState from, RungState to, Instant now) {
        int moved = jdbc.update(
                "update ladder_rung set state = :to, handled_at = :now where id in (:ids) and state = :from",
                Map.of("ids", ids, "from", from.name(), "to", to.name(), "now", Timestamp.from(now)));
        if (moved != ids.size()) {
            throw new IllegalStateException((ids.size() - moved) + " rungs are not " + from + " any more");
        }
    }

    /** When the first of all planned rungs is due; empty when none is planned. */
    Optional<Instant> earliest() {
        return jdbc
                .queryForList(
                        "select due_at from ladder_rung where state = 'PLANNED' order by due_at limit 1",
                        Map.of(),
                        Timestamp.class)
                .stream()
                .findFirst()
                .map(Timestamp::toInstant);
    }

    private static DueRung read(ResultSet row, int number) throws SQLException {
        return new DueRung(
                row.getLong("id"),
                Subject.parse(row.getString("subject")),
                row.getString("seller_id"),
                LadderRows.kind(row),
                row.getString("rung"),
                row.getTimestamp("due_at").toInstant());
    }
}
