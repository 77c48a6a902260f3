package io.sportello.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts and lists buyers' messages in the database, each query over the index {@code thread_entry_by_time}. */
@Component
class ResponseRows {

    private static final int SLOT_SECONDS = 900;

    /** A reply answers when it has left; what was said at the marketplace, when it was said. */
    private static final String MESSAGES =
            """
            select e.id, e.thread_id, e.happened_at, e.answer_due, t.seller_id, t.marketplace, t.order_id, t.subject,
              case when a.kind = 'REPLY' then a.left_at else a.happened_at end as answered_at
            from thread_entry e
            join message_thread t on t.id = e.thread_id
            left join thread_entry a on a.id = e.settled_by
            where e.seller_id in (:sellers) and e.kind = 'BUYER'
              and e.happened_at >= :from and e.happened_at <= :until
              and e.answer_due is not null and (a.kind is null or a.kind <> 'NONE_NEEDED')
            """;

    private static final String OUTCOME =
            """
            case when m.answered_at <= m.answer_due then 'IN_TIME' when m.answered_at is not null then 'LATE'
              when m.answer_due < :until then 'UNANSWERED' else 'OPEN' end""";

    private static final String SLOTS =
            """
            select c.slot, c.marketplace, sum(c.in_time) as in_time, sum(c.late) as late, sum(c.unanswered) as unanswered,
              sum(c.still_open) as still_open, sum(c.seconds) as seconds
            from (select floor(extract(epoch from m.happened_at) / %1$d) as slot, m.marketplace,
              case when %2$s = 'IN_TIME' then 1 else 0 end as in_time, case when %2$s = 'LATE' then 1 else 0 end as late,
              case when %2$s = 'UNANSWERED' then 1 else 0 end as unanswered,
              case when %2$s = 'OPEN' then 1 else 0 end as still_open,
              coalesce(extract(epoch from m.answered_at) - extract(epoch from m.happened_at), 0) as seconds
              from (%3$s) m) c
            group by c.slot, c.marketplace"""
                    .formatted(SLOT_SECONDS, OUTCOME, MESSAGES);

    private static final String AFTER = " and (m.happened_at < :at or (m.happened_at = :at and m.id < :id))";

    private final NamedParameterJdbcTemplate jdbc;

    ResponseRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of all marketplaces, whichever the query asks for. */
    List<ResponseSlot> slots(ResponseQuery query, Collection<String> sellers) {
        return sellers.isEmpty() ? List.of() : jdbc.query(SLOTS, values(query, sellers), ResponseRows::slot);
    }

    /** The next messages after a place, or from the newest on where it is null. */
    List<CountedMessage> messages(
            ResponseQuery query,
            Collection<String> sellers,
            Collection<ResponseOutcome> outcomes,
            ResponseTimes.Place after,
            int most) {
        if (sellers.isEmpty() || outcomes.isEmpty()) {
            return List.of();
        }
        MapSqlParameterSource values = values(query, sellers)
                .addValue("outcomes", outcomes.stream().map(Enum::name).toList())
                .addValue("marketplace", query.marketplace())
                .addValue("most", most);
        if (after != null) {
            values.addValue("at", Timestamp.from(after.at())).addValue("id", after.id());
        }
        String sql = "select m.*, " + OUTCOME + " as outcome from (" + MESSAGES + ") m where " + OUTCOME
                + " in (:outcomes)" + (query.marketplace() == null ? "" : " and m.marketplace = :marketplace")
                + (after == null ? "" : AFTER) + " order by m.happened_at desc, m.id desc limit :most";
        return jdbc.query(sql, values, ResponseRows::message);
    }

    private static MapSqlParameterSource values(ResponseQuery query, Collection<String> sellers) {
        return new MapSqlParameterSource("sellers", sellers)
                .addValue("from", Timestamp.from(query.from()))
                .addValue("until", Timestamp.from(query.until()));
    }

    private static ResponseSlot slot(ResultSet row, int number) throws SQLException {
        return new ResponseSlot(
                Instant.ofEpochSecond(row.getLong("slot") * SLOT_SECONDS),
                row.getString("marketplace"),
                new ResponseFigures(
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("unanswered"),
                        row.getLong("still_open"),
                        row.getBigDecimal("seconds").movePointRight(3).longValue()));
    }

    private static CountedMessage message(ResultSet row, int number) throws SQLException {
        return new CountedMessage(
                row.getLong("id"),
                MessageThread.NUMBERS.number(row.getLong("thread_id")),
                row.getString("seller_id"),
                row.getString("marketplace"),
                row.getString("order_id"),
                row.getString("subject"),
                instant(row, "happened_at"),
                instant(row, "answer_due"),
                instant(row, "answered_at"),
                ResponseOutcome.valueOf(row.getString("outcome")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
