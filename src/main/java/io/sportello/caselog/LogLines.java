package io.sportello.caselog;

import io.sportello.clocks.ClockKind;
import io.sportello.subjects.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads lines and texts, only what the user may see. */
@Component
class LogLines {

    private final NamedParameterJdbcTemplate jdbc;
    private final MayRead readable;

    LogLines(NamedParameterJdbcTemplate jdbc, MayRead readable) {
        this.jdbc = jdbc;
        this.readable = readable;
    }

    /** A line with the place it has in the list. */
    record Placed(CaseLine line, LogPlace place) {}

    /**
     * Lines, the latest moved first.
     *
     * @param among only these subjects, or null for all
     */
    List<Placed> find(LogQuery query, Collection<String> among, int most) {
        MapSqlParameterSource values = new MapSqlParameterSource("most", most);
        String where = where(query, values)
                + (among == null ? "" : among(among, values))
                + (query.cursor() == null ? "" : LogPlace.of(query.cursor()).behind(values));
        return jdbc.query(
                "select * from case_line" + where + " order by moved_at desc, subject desc limit :most",
                values,
                (row, number) -> new Placed(line(row), place(row)));
    }

    Optional<CaseLine> find(Subject subject) {
        MapSqlParameterSource values = new MapSqlParameterSource("subject", subject.toString());
        return jdbc
                .query(
                        "select * from case_line where subject = :subject" + readable.ofSellers(values),
                        values,
                        (row, number) -> line(row))
                .stream()
                .findFirst();
    }

    /** The lines of these subjects, as far as there are any, by name. */
    List<CaseLine> find(Collection<String> subjects) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        String among = among(subjects, values);
        return jdbc.query(
                "select * from case_line where 1 = 1" + among + readable.ofSellers(values) + " order by subject",
                values,
                (row, number) -> line(row));
    }

    /** How many open ones there are, by whose turn it is. */
    Map<Turn, Long> turns(LogQuery query) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        Map<Turn, Long> turns = new EnumMap<>(Turn.class);
        jdbc.query(
                "select turn, count(*) from case_line" + where(query, values) + LogView.OPEN.condition()
                        + " group by turn",
                values,
                row -> {
                    turns.put(Turn.valueOf(row.getString(1)), row.getLong(2));
                });
        return turns;
    }

    /** The bodies of some texts, by subject. */
    Map<String, String> bodies(Map<String, String> parts) {
        Map<String, String> bodies = new LinkedHashMap<>();
        if (!parts.isEmpty()) {
            MapSqlParameterSource values = new MapSqlParameterSource("subjects", parts.keySet())
                    .addValue("parts", List.copyOf(java.util.Set.copyOf(parts.values())));
            jdbc.query(
                    "select subject, part, body from case_text where subject in (:subjects) and part in (:parts)"
                            + readable.ofSellers(values) + readable.ofTexts(),
                    values,
                    row -> {
                        if (row.getString(2).equals(parts.get(row.getString(1)))) {
                            bodies.put(row.getString(1), row.getString(3));
                        }
                    });
        }
        return bodies;
    }

    private String where(LogQuery query, MapSqlParameterSource values) {
        return " where 1 = 1" + query.view().condition() + readable.ofSellers(values)
                + equal("seller_id", query.sellerId(), values)
                + equal("kind", query.kind(), values)
                + equal("marketplace", query.marketplace(), values);
    }

    private static String equal(String column, String wanted, MapSqlParameterSource values) {
        if (wanted == null) {
            return "";
        }
        values.addValue(column, wanted);
        return " and " + column + " = :" + column;
    }

    private static String among(Collection<String> subjects, MapSqlParameterSource values) {
        values.addValue("among", subjects);
        return subjects.isEmpty() ? " and 1 = 0" : " and subject in (:among)";
    }

    private static LogPlace place(ResultSet row) throws SQLException {
        return new LogPlace(time(row, "moved_at"), row.getString("subject"));
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        String clock = row.getString("clock");
        return new CaseLine(
                Subject.parse(row.getString("subject")),
                row.getString("seller_id"),
                row.getString("marketplace"),
                row.getString("title"),
                row.getString("order_id"),
                row.getString("path"),
                row.getString("status"),
                Turn.valueOf(row.getString("turn")),
                row.getString("next_step"),
                clock == null ? null : new CaseClock(ClockKind.valueOf(clock), time(row, "due_at")),
                time(row, "opened_at"),
                time(row, "closed_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
