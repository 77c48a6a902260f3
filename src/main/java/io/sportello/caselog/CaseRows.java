package io.sportello.caselog;

import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the rows of lines and texts, many at once. */
@Component
class CaseRows {

    /** The part of a line's own words. */
    static final String LINE = "line";

    private static final String INSERT_LINE =
            """
            insert into case_line (subject, kind, seller_id, marketplace, title, order_id, path, status, turn, next_step,
              clock, due_at, opened_at, closed_at, moved_at)
            values (:subject, :kind, :seller, :marketplace, :title, :order, :path, :status, :turn, :next, :clock, :due,
              :opened, :closed, :now)""";
    private static final String UPDATE_LINE =
            """
            update case_line set marketplace = :marketplace, title = :title, order_id = :order, path = :path,
              status = :status, turn = :turn, next_step = :next, clock = :clock, due_at = :due, opened_at = :opened,
              closed_at = :closed, moved_at = :now where subject = :subject""";
    private static final String INSERT_TEXT =
            """
            insert into case_text (subject, part, seller_id, visibility, said_at, body)
            values (:subject, :part, :seller, :visibility, :at, :body)""";
    private static final String UPDATE_TEXT =
            """
            update case_text set body = :body, visibility = :visibility, said_at = :at
            where subject = :subject and part = :part""";

    private final NamedParameterJdbcTemplate jdbc;
    private final TextIndex index;
    private final Clock clock;

    CaseRows(NamedParameterJdbcTemplate jdbc, TextIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** Writes lines, and what stands in their titles among the texts; at most one a subject. */
    void putLines(List<CaseLine> lines) {
        Map<String, String> before = headings(lines);
        Timestamp now = Timestamp.from(clock.instant());
        batch(
                INSERT_LINE,
                lines.stream().filter(line -> !before.containsKey(name(line))).map(line -> row(line, now)));
        batch(
                UPDATE_LINE,
                lines.stream().filter(line -> before.containsKey(name(line))).map(line -> row(line, now)));
        putTexts(lines.stream()
                .filter(line -> !heading(line).equals(before.get(name(line))))
                .map(CaseRows::text)
                .toList());
    }

    /** Writes texts; of several of one part the last one stays. */
    void putTexts(List<CaseText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Map<String, CaseText> last = new HashMap<>();
        texts.forEach(text -> last.put(text.subject() + "#" + text.part(), text));
        List<CaseText> all = List.copyOf(last.values());
        int[] updated =
                jdbc.batchUpdate(UPDATE_TEXT, all.stream().map(CaseRows::row).toArray(SqlParameterSource[]::new));
        List<CaseText> fresh = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                fresh.add(all.get(i));
            }
        }
        batch(INSERT_TEXT, fresh.stream().map(CaseRows::row));
        index.changed(all);
    }

    /** Takes a text away. */
    void forget(Subject subject, String part) {
        jdbc.update(
                "delete from case_text where subject = :subject and part = :part",
                Map.of("subject", subject.toString(), "part", part));
        index.forgotten(subject, part);
    }

    private Map<String, String> headings(List<CaseLine> lines) {
        Map<String, String> headings = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.query(
                    "select subject, coalesce(order_id, '') || ' ' || title from case_line where subject in (:subjects)",
                    Map.of("subjects", lines.stream().map(CaseRows::name).toList()),
                    row -> {
                        headings.put(row.getString(1), row.getString(2));
                    });
        }
        return headings;
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        SqlParameterSource[] all = rows.toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            jdbc.batchUpdate(sql, all);
        }
    }

    private static CaseText text(CaseLine line) {
        String words = line.subject().id() + " " + heading(line);
        return new CaseText(line.subject(), line.sellerId(), LINE, Visibility.SELLER, words, line.openedAt());
    }

    private static MapSqlParameterSource row(CaseLine line, Timestamp now) {
        CaseClock counting = line.clock();
        return new MapSqlParameterSource("subject", name(line))
                .addValue("kind", line.subject().kind())
                .addValue("seller", line.sellerId())
                .addValue("marketplace", line.marketplace())
                .addValue("title", line.title())
                .addValue("order", line.orderId())
                .addValue("path", line.path())
                .addValue("status", line.status())
                .addValue("turn", line.turn().name())
                .addValue("next", line.next())
                .addValue("clock", counting == null ? null : counting.kind().name())
                .addValue("due", counting == null ? null : time(counting.due()))
                .addValue("opened", time(line.openedAt()))
                .addValue("closed", time(line.closedAt()))
                .addValue("now", now);
    }

    private static MapSqlParameterSource row(CaseText text) {
        return new MapSqlParameterSource("subject", text.subject().toString())
                .addValue("part", text.part())
                .addValue("seller", text.sellerId())
                .addValue("visibility", text.visibility().name())
                .addValue("at", time(text.at()))
                .addValue("body", text.text());
    }

    private static String name(CaseLine line) {
        return line.subject().toString();
    }

    private static String heading(CaseLine line) {
        return (line.orderId() == null ? "" : line.orderId()) + " " + line.title();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
